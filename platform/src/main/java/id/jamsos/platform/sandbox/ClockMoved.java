package id.jamsos.platform.sandbox;

/** What a service does when its business clock was moved: the work that fell due in between. Runs before the answer. */
@FunctionalInterface
public interface ClockMoved {
    void catchUp();
}
