package id.jamsos.partnerclient;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it goes over the line.
 *
 * @param path with the query, exactly as it is called, since it is signed
 * @param headers by the name that the standard gives them
 */
public record SnapRequest(String method, String path, Map<String, String> headers, String body) {
    public SnapRequest {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static SnapRequest post(String path, String body) {
        return new SnapRequest("POST", path, Map.of("Content-Type", "application/json"), body);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public SnapRequest with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new SnapRequest(method, path, changed, body);
    }

    public SnapRequest without(String header) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new SnapRequest(method, path, changed, body);
    }

    public SnapRequest withBody(String other) {
        return new SnapRequest(method, path, headers, other);
    }

    public SnapRequest withMethod(String other) {
        return new SnapRequest(other, path, headers, body);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
