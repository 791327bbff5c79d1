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

    /** Whether a request path, cut at its slashes, fits this pattern, cut likewise. */
    static boolean fits(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            boolean fits = pattern.get(i).equals(VARIABLE)
                    ? !path.get(i).isEmpty()
                    : pattern.get(i).equals(path.get(i));
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
