package id.jamsos.contribution.coverage;

/** How a member is covered on a day. What each status means and what ends it stands at {@link Coverage}. */
public enum CoverageStatus {
    /** A member for whom no month has been paid up to that day. */
    REGISTERED,
    /** Paid for the month, or the first unpaid month is not yet due. */
    ACTIVE,
    /** The due day of the first unpaid month has passed; cover goes on. */
    GRACE,
    /** Three months stayed unpaid; paying for a new month brings the cover back. */
    INACTIVE
}
