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
     * @throws IllegalStateException while another replica counts; when that began in the middle, it has to be done again
     */
    public void handle() {
        offsets.forget();
        totals.empty();
        offsets.forget(); // a replica that began meanwhile would have counted into what was emptied
    }
}
