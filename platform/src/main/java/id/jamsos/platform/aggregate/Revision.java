package id.jamsos.platform.aggregate;

/**
 * Where an aggregate stood when it was loaded.
 *
 * @param version grows by one with every commit and is the entity tag of the resource
 * @param sequence sequence of the last event that the aggregate published, 0 when none
 */
public record Revision(long version, long sequence) {}
