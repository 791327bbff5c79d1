package id.jamsos.contribution.member;

/** How a person takes part in the scheme; decides which rules price the contribution. */
public enum Segment {
    /** Bukan penerima upah: works for themselves, without an employer who pays a wage. */
    BPU
}
