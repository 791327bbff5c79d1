package id.jamsos.reporting.count;

/**
 * Has everything counted again. The offsets go first: whatever is still to be emptied after a crash, no event can be left
 * out afterwards.
 */
public final class RebuildTotals {
    private final CountedOffsets offsets;
    private final CountedTotals totals;

    public RebuildTotals(CountedOffsets offsets, CountedTotals totals) {
        this.offsets = offsets;
        this.totals = totals;
    }

    /**
     * Leaves nothing counted. To be called before counting begins.
     *
     * @throws IllegalStateException while a replica is counting; nothing has been changed then
     */
    public void handle() {
        offsets.forget();
        totals.empty();
    }
}
