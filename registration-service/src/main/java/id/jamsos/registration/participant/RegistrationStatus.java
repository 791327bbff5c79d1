package id.jamsos.registration.participant;

/** Where the registration stands; not to be confused with coverage. */
public enum RegistrationStatus {
    REGISTERED
}
