package id.jamsos.standalone;

/** Tells the person who waits what has been done. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = _ -> {};

    void done(String what);
}
