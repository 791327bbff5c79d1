package id.jamsos.contribution.member;

import java.util.EnumSet;
import java.util.Set;

/** How a person takes part in the scheme; decides which programmes there are and which rules price them. */
public enum Segment {
    /** Bukan penerima upah: works for themselves, without an employer who pays a wage. Work accident and death come only as a pair. */
    BPU;

    public boolean offers(Programme programme) {
        return switch (this) {
            case BPU -> mandatory().contains(programme) || programme == Programme.JHT;
        };
    }

    /** The programmes that every member of the segment has. */
    public Set<Programme> mandatory() {
        return switch (this) {
            case BPU -> EnumSet.of(Programme.JKK, Programme.JKM);
        };
    }
}
