package id.jamsos.contribution.schedule;

/**
 * How far the buckets of one kind of work have been gone through.
 *
 * @param before the current bucket of the run before the last; where the next run starts
 * @param last the current bucket of the last run
 */
public record Progress(long before, long last) {

    static Progress startingAt(long bucket) {
        return new Progress(bucket, bucket);
    }

    Progress ranAt(long bucket) {
        return new Progress(last, Math.max(last, bucket));
    }
}
