package id.jamsos.contribution.schedule;

/** What a run did: how many were changed, and how many could not be and will be tried again. */
public record Swept(long changed, long failed) {

    public static final Swept NOTHING = new Swept(0, 0);
}
