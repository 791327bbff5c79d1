package id.jamsos.registration.enrolment;

/** Kinds of membership. */
public enum Segment {
    /** Bukan penerima upah: works on their own account, without an employer. */
    BPU
}
