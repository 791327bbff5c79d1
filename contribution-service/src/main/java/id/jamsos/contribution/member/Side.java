package id.jamsos.contribution.member;

/** Who owes a contribution by law; the informal worker owes all of it. */
public enum Side {
    WORKER,
    EMPLOYER
}
