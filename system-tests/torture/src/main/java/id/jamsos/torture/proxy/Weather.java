package id.jamsos.torture.proxy;

import java.time.Duration;

/** What a line does to what passes. */
public sealed interface Weather {
    Weather CLEAR = new Clear();
    Weather SILENT = new Silent();

    /** Passes everything on at once. */
    record Clear() implements Weather {}

    /** Holds back each piece for so long. */
    record Slow(Duration by) implements Weather {}

    /** Takes everything and passes nothing on, as a line does that was unplugged: nobody is told. */
    record Silent() implements Weather {}
}
