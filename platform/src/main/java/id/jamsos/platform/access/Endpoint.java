package id.jamsos.platform.access;

import java.util.List;

/**
 * An HTTP method and a path pattern such as {@code /api/v1/participants/{id}}. A variable stands for exactly one non-empty segment;
 * its name does not matter for equality of endpoints.
 */
public record Endpoint(String method, String path) {
    private static final String VARIABLE = "{}";

    public Endpoint {
        if (!method.matches("[A-Z]+")) {
            throw new IllegalArgumentException("not an HTTP method: " + method);
        }
        if (!path.matches("(/([A-Za-z0-9._~-]+|\\{[A-Za-z]+}))+")) {
            throw new IllegalArgumentException("not a path pattern: " + path);
        }
        path = path.replaceAll("\\{[A-Za-z]+}", "{}");
    }

    boolean matches(List<String> segments) {
        var mine = segmentsOf(path);
        if (mine.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            boolean fits = mine.get(i).equals(VARIABLE)
                    ? !segments.get(i).isEmpty()
                    : mine.get(i).equals(segments.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** How many variables the pattern has: the endpoint with fewer is the more specific one. */
    long variables() {
        return segmentsOf(path).stream().filter(VARIABLE::equals).count();
    }

    static List<String> segmentsOf(String path) {
        return List.of(path.split("/", -1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
