package id.jamsos.platform.access;

/** How far a role reaches at an endpoint: over everything, or only over what belongs to the caller's own party. */
public enum Grant {
    ANY,
    OWN
}
