package id.jamsos.registration.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A registration that is in order, to be spoilt in one place by a test: {@code siti().with("heirs[0].name", "null")}. */
public final class Example {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern LAST_STEP = Pattern.compile("(?:(.*?)\\.)?([^.\\[]+)(?:\\[(\\d+)])?");

    /** What nobody may read by accident; each long enough not to turn up in a ciphertext by chance. */
    public static final List<String> PERSONAL_TEXTS = List.of(
            "Siti Aminah",
            "Aisyah",
            "Budi Santoso",
            "081234567890",
            "siti@example.id",
            "Jalan Melati",
            "Bandung",
            "Pengemudi ojek");

    private final ObjectNode body;

    private Example(ObjectNode body) {
        this.body = body;
    }

    /** Siti Aminah of Bandung, born 17 April 1988, drives for a living; her husband is her heir. */
    public static Example siti() {
        return new Example((ObjectNode) JSON.readTree("""
                {
                  "nik": "3273015704880003", "name": "Siti Aminah", "birthPlace": "Bandung",
                  "birthDate": "1988-04-17", "sex": "F", "motherName": "Aisyah",
                  "mobile": "081234567890", "email": "siti@example.id",
                  "address": {"line": "Jalan Melati 5", "regionCode": "3273", "postalCode": "40115"},
                  "occupation": "Pengemudi ojek", "sector": "TRANSPORT", "monthlyIncome": 2500000,
                  "programmes": ["JKK", "JKM", "JHT"],
                  "heirs": [{"name": "Budi Santoso", "relationship": "SPOUSE", "birthDate": "1985-01-02",
                             "nik": "3273010201850004"}],
                  "channel": "KIOSK"
                }"""));
    }

    /** Siti with another NIK of the same birth date: somebody else. */
    public static Example sitiWithSerial(int serial) {
        return siti().with("nik", "\"327301570488%04d\"".formatted(serial));
    }

    /** Sets the field at the path to a JSON value. */
    public Example with(String path, String jsonValue) {
        Matcher step = LAST_STEP.matcher(path);
        if (!step.matches()) {
            throw new IllegalArgumentException("not a path: " + path);
        }
        ObjectNode copy = body.deepCopy();
        ObjectNode parent = step.group(1) == null ? copy : (ObjectNode) at(copy, step.group(1));
        JsonNode value = JSON.readTree(jsonValue);
        if (step.group(3) == null) {
            parent.set(step.group(2), value);
        } else {
            ((ArrayNode) parent.get(step.group(2))).set(Integer.parseInt(step.group(3)), value);
        }
        return new Example(copy);
    }

    public Example without(String field) {
        ObjectNode copy = body.deepCopy();
        copy.remove(field);
        return new Example(copy);
    }

    public RegistrationForm form() {
        return JSON.treeToValue(body, RegistrationForm.class);
    }

    public String nik() {
        return body.get("nik").asString();
    }

    public String json() {
        return body.toString();
    }

    private static JsonNode at(JsonNode node, String path) {
        return node.at("/" + path.replace("[", "/").replace("]", "").replace(".", "/"));
    }
}
