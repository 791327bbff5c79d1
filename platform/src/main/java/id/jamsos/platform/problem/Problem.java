package id.jamsos.platform.problem;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A rendered problem, ready to be answered. */
public record Problem(int status, Locale language, Map<String, Object> body, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public byte[] json() {
        return MAPPER.writeValueAsBytes(body);
    }
}
