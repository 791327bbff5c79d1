package id.jamsos.reporting.count;

/** An event of an account at its place in the partition. The relay may send one event to several places. */
public record Arrival(String account, long sequence, long offset, AccountEvent event) {}
