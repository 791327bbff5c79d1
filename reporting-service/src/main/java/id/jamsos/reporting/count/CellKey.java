package id.jamsos.reporting.count;

/** A cell is fed by one partition only, so that its offset says exactly what it contains. */
public record CellKey(Period period, Dimensions dimensions, Batch.Stream stream) {}
