package id.jamsos.demo.show;

/** How many people a region has. */
public record Standing(long registered, long active) {
    static final Standing NONE = new Standing(0, 0);

    Standing minus(Standing other) {
        return new Standing(registered - other.registered, active - other.active);
    }

    Standing plus(Standing other) {
        return new Standing(registered + other.registered, active + other.active);
    }
}
