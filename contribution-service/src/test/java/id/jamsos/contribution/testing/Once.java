package id.jamsos.contribution.testing;

import org.jspecify.annotations.Nullable;

/** Lets something happen once, just before the next operation of a name. */
public final class Once implements Steps {

    private @Nullable String operation;
    private @Nullable Runnable action;

    public void before(String nextOperation, Runnable happening) {
        operation = nextOperation;
        action = happening;
    }

    @Override
    public void before(String current) {
        Runnable due = action;
        if (due != null && current.equals(operation)) {
            action = null;
            due.run();
        }
    }
}
