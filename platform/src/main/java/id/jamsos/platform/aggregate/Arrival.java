package id.jamsos.platform.aggregate;

/** How an event meets the watermark of the document that it wants to change. */
public enum Arrival {
    /** Already applied: skip it. */
    REPEATED,
    /** The one expected: apply it, or ignore it and still advance the watermark. */
    NEXT,
    /** Something before it is missing: its key is parked until an operator decides. */
    GAP
}
