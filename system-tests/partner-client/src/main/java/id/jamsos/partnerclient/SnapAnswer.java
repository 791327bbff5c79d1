package id.jamsos.partnerclient;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back, as it came.
 *
 * @param headers by their names in small letters; of a repeated one the first
 * @param rawBody for the file and for disputes
 * @param json the body; a missing node when it is none, as behind a proxy that answers in the biller's place
 */
public record SnapAnswer(int httpStatus, Map<String, String> headers, String rawBody, JsonNode json) {
    public SnapAnswer(int httpStatus, Map<String, String> headers, String rawBody) {
        this(httpStatus, new TreeMap<>(headers), rawBody, parsed(rawBody));
    }

    private static JsonNode parsed(String body) {
        try {
            return SnapMessages.JSON.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /** Seven digits; empty when nobody who speaks SNAP has answered. Some billers send it as a number. */
    public String responseCode() {
        return json.path("responseCode").asString("");
    }

    public String responseMessage() {
        return json.path("responseMessage").asString("");
    }

    /** The last two digits, which say what happened when the HTTP status does not say enough. */
    public String caseCode() {
        String code = responseCode();
        return code.length() == 7 ? code.substring(5) : "";
    }

    public boolean isSuccessful() {
        return responseCode().startsWith("200");
    }

    /** Whether the biller wants another token first. */
    public boolean refusesToken() {
        return httpStatus == 401 && caseCode().equals("01");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The standard itself writes its name in two ways. */
    JsonNode data() {
        JsonNode data = json.path("virtualAccountData");
        return data.isMissingNode() ? json.path("virtualAccountdata") : data;
    }

    @Override
    public String toString() {
        return httpStatus + " " + responseCode() + " " + responseMessage();
    }
}
