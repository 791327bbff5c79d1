package id.jamsos.contribution.snap.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every row of the field tables against {@code fields.txt}: a value that just fits, and one that just does not. */
class FieldTablesTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** One line of the file. */
    record Example(SnapOperation operation, String field, JsonNode right, JsonNode wrong) {}

    @ParameterizedTest
    @MethodSource("examples")
    void a_value_that_just_fits_is_taken_and_one_that_just_does_not_is_refused(Example example) {
        assertThat(refusal(example.operation(), with(example, example.right()))).isNull();
        assertThat(refusal(example.operation(), with(example, example.wrong())))
                .isEqualTo(
                        "400%s01 Invalid Field Format %s", example.operation().code(), example.field());
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_an_example(SnapOperation operation) {
        List<String> exampled = examples()
                .filter(example -> example.operation() == operation)
                .map(Example::field)
                .toList();

        assertThat(exampled).containsAll(fields(FieldTables.of(operation), ""));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_mandatory_is_missed(SnapOperation operation) {
        for (String field : mandatory(FieldTables.of(operation), "")) {
            for (String absent : new String[] {"null", "\"\"", "\"  \""}) {
                ObjectNode body = body(operation);
                put(body, field, JSON.readTree(absent));
                assertThat(refusal(operation, body))
                        .isEqualTo("400%s02 Invalid Mandatory Field %s", operation.code(), field);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_optional_may_be_empty_and_nothing_may_be_of_another_type(SnapOperation operation) {
        for (FieldRule rule : FieldTables.of(operation)) {
            ObjectNode empty = body(operation);
            empty.put(rule.name(), "");
            assertThat(refusal(operation, empty) == null).isEqualTo(!rule.mandatory());
            ObjectNode other = body(operation);
            other.put(rule.name(), true);
            assertThat(refusal(operation, other))
                    .isEqualTo("400%s01 Invalid Field Format %s", operation.code(), rule.name());
        }
    }

    @Test
    void the_first_in_the_order_of_the_table_is_named() {
        ObjectNode body = body(SnapOperation.PAYMENT);
        body.put("flagAdvise", "maybe");
        body.remove("paidAmount");
        assertThat(refusal(SnapOperation.PAYMENT, body)).isEqualTo("4002502 Invalid Mandatory Field paidAmount");
        body.put("trxId", "x".repeat(65));
        assertThat(refusal(SnapOperation.PAYMENT, body)).isEqualTo("4002501 Invalid Field Format trxId");
    }

    @Test
    void fields_that_no_table_knows_are_ignored_and_digits_stay_what_they_were() {
        ObjectNode body = body(SnapOperation.INQUIRY);
        body.put("somethingElse", true);
        body.put("customerNo", 3_273_015_704_880_001L);

        assertThat(CheckedBody.of(SnapOperation.INQUIRY, bytes(body)).text("customerNo"))
                .isEqualTo("3273015704880001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"grantType\": \"client_credentials\"",
                "{\"grantType\": \"client_credentials\"} {}",
                "{\"grantType\": \"client_credentials\", \"grantType\": \"client_credentials\"}",
                "{'grantType': 'client_credentials'}"
            })
    void what_is_no_object_or_says_something_twice_is_a_bad_request(String body) {
        assertThat(refusal(SnapOperation.ACCESS_TOKEN, body.getBytes(UTF_8))).isEqualTo("4007300 Bad Request");
    }

    @Test
    void neither_another_encoding_nor_great_depth_is_read() {
        String right = "{\"grantType\": \"client_credentials\"}";
        String deep = "{\"grantType\": \"client_credentials\", \"x\": " + "[".repeat(20) + "]".repeat(20) + "}";

        assertThat(refusal(SnapOperation.ACCESS_TOKEN, right.getBytes(UTF_8))).isNull();
        assertThat(refusal(SnapOperation.ACCESS_TOKEN, right.getBytes(UTF_16))).isEqualTo("4007300 Bad Request");
        assertThat(refusal(SnapOperation.ACCESS_TOKEN, deep.getBytes(UTF_8))).isEqualTo("4007300 Bad Request");
    }

    @Test
    void no_bytes_break_the_reader() {
        for (int octet = 0; octet < 256; octet++) {
            byte[] body = {'{', (byte) octet, '}'};
            assertThatCode(() -> refusal(SnapOperation.REPORT, body)).doesNotThrowAnyException();
        }
    }

    /** Two numbers of payments that differ only in such halves would be kept as one. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d"})
    void half_a_character_is_refused(String half) {
        String whole = new String(bytes(body(SnapOperation.PAYMENT)), UTF_8).replace("q-1", "q-\\ud83d\\ude00");

        assertThat(refusal(SnapOperation.PAYMENT, whole.getBytes(UTF_8))).isNull();
        assertThat(refusal(
                        SnapOperation.PAYMENT,
                        whole.replace("\\ud83d\\ude00", half).getBytes(UTF_8)))
                .isEqualTo("4002501 Invalid Field Format paymentRequestId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "-0001-01-01", "+10000-01-01"})
    void days_that_no_calendar_has_are_refused(String day) {
        ObjectNode body = body(SnapOperation.REPORT);
        body.put("startDate", day);

        assertThat(refusal(SnapOperation.REPORT, body)).isEqualTo("4003501 Invalid Field Format startDate");
    }

    static Stream<Example> examples() {
        try {
            Path file = Path.of(Objects.requireNonNull(FieldTablesTest.class.getResource("/snap/fields.txt"))
                    .getPath());
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+\\|\\s+", -1))
                    .map(parts -> new Example(
                            SnapOperation.valueOf(parts[0].strip()),
                            parts[1],
                            value(parts[2]),
                            value(parts[3].strip())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A JSON value, or a character and how often: {@code x*255}. */
    private static JsonNode value(String text) {
        String[] repeated = text.split("(?<=^.)\\*", 2);
        return repeated.length == 2
                ? JSON.valueToTree(repeated[0].repeat(Integer.parseInt(repeated[1])))
                : JSON.readTree(text);
    }

    private static ObjectNode with(Example example, JsonNode value) {
        ObjectNode body = body(example.operation());
        put(body, example.field(), value);
        return body;
    }

    /** What each service needs at least. */
    private static ObjectNode body(SnapOperation operation) {
        String account = "\"partnerServiceId\": \"   88810\", \"customerNo\": \"3273015704880001\", "
                + "\"virtualAccountNo\": \"   888103273015704880001\"";
        String fields =
                switch (operation) {
                    case ACCESS_TOKEN -> "\"grantType\": \"client_credentials\"";
                    case INQUIRY -> account + ", \"inquiryRequestId\": \"q-1\"";
                    case PAYMENT ->
                        account + ", \"paymentRequestId\": \"q-1\", "
                                + "\"paidAmount\": {\"value\": \"16800.00\", \"currency\": \"IDR\"}";
                    case STATUS -> account + ", \"inquiryRequestId\": \"q-1\"";
                    case REPORT ->
                        "\"partnerServiceId\": \"   88810\", \"startDate\": \"2026-11-20\", \"endDate\": \"2026-11-20\"";
                };
        return (ObjectNode) JSON.readTree("{" + fields + "}");
    }

    private static void put(ObjectNode body, String field, JsonNode value) {
        ObjectNode holder = body;
        String[] names = field.split("\\.", -1);
        for (String name : List.of(names).subList(0, names.length - 1)) {
            holder = name.endsWith("[0]") ? firstOf(holder, name) : objectOf(holder, name);
        }
        holder.set(names[names.length - 1], value);
    }

    private static ObjectNode firstOf(ObjectNode holder, String name) {
        String list = name.substring(0, name.length() - 3);
        ArrayNode items = holder.path(list) instanceof ArrayNode there ? there : holder.putArray(list);
        return items.isEmpty() ? items.addObject() : (ObjectNode) items.get(0);
    }

    /** An amount is a whole one, whatever of it is looked at. */
    private static ObjectNode objectOf(ObjectNode holder, String name) {
        if (holder.path(name) instanceof ObjectNode there) {
            return there;
        }
        ObjectNode created = holder.putObject(name);
        return name.toLowerCase(Locale.ROOT).endsWith("amount")
                ? created.put("value", "1.00").put("currency", "IDR")
                : created;
    }

    private static List<String> fields(List<FieldRule> rules, String path) {
        var fields = new ArrayList<String>();
        for (FieldRule rule : rules) {
            String field = path + rule.name();
            fields.add(field);
            switch (rule.form()) {
                case FieldRule.Leaf _ -> {}
                case FieldRule.Nested nested -> fields.addAll(fields(nested.rules(), field + "."));
                case FieldRule.Many many -> fields.addAll(fields(many.rules(), field + "[0]."));
            }
        }
        return fields;
    }

    private static List<String> mandatory(List<FieldRule> rules, String path) {
        var fields = new ArrayList<String>();
        for (FieldRule rule : rules) {
            if (rule.mandatory()) {
                fields.add(path + rule.name());
            }
            if (rule.form() instanceof FieldRule.Nested nested) {
                fields.addAll(mandatory(nested.rules(), path + rule.name() + "."));
            }
        }
        return fields;
    }

    private static @Nullable String refusal(SnapOperation operation, ObjectNode body) {
        return refusal(operation, bytes(body));
    }

    private static @Nullable String refusal(SnapOperation operation, byte[] body) {
        var refused = catchThrowableOfType(SnapRefusedException.class, () -> CheckedBody.of(operation, body));
        return refused == null ? null : refused.getMessage();
    }

    private static byte[] bytes(ObjectNode body) {
        return JSON.writeValueAsBytes(body);
    }
}
