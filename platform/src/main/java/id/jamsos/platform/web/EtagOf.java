package id.jamsos.platform.web;

/** The ETag of an aggregate: its version. */
public final class EtagOf {
    private EtagOf() {}

    public static String version(long version) {
        return "\"" + version + "\"";
    }
}
