package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapRefusedException;
import id.jamsos.contribution.snap.SnapTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A body whose fields were found to be what their table says. The first that is not, in the order of the table, refuses the request. A field
 * without content counts as not sent: many senders fill what they do not know with empty texts.
 */
final class CheckedBody {

    private static final String CENTS = ".00";

    private final SnapOperation operation;
    private final JsonNode object;

    private CheckedBody(SnapOperation operation, JsonNode object) {
        this.operation = operation;
        this.object = object;
    }

    /**
     * Reads a body.
     *
     * @throws SnapRefusedException when it is no JSON object, or a field is missing or wrong
     */
    static CheckedBody of(SnapOperation operation, byte[] body) {
        JsonNode object =
                SnapJson.object(body).orElseThrow(() -> new SnapRefusedException(SnapCase.BAD_REQUEST.of(operation)));
        var checked = new CheckedBody(operation, object);
        checked.check(object, FieldTables.of(operation), "");
        return checked;
    }

    /** The text of a field, or the digits of a bare number; a dot leads into an object. */
    Optional<String> find(String field) {
        JsonNode found = object;
        for (String name : field.split("\\.", -1)) {
            found = found.path(name);
        }
        return isAbsent(found) ? Optional.empty() : Optional.of(found.asString());
    }

    /** The text of a mandatory field. */
    String text(String field) {
        return find(field).orElseThrow();
    }

    Optional<Rupiah> findAmount(String field) {
        return find(field + ".value")
                .map(value -> Rupiah.of(Long.parseLong(value.substring(0, value.length() - CENTS.length()))));
    }

    Optional<Instant> findMoment(String field) {
        return find(field).flatMap(SnapTimes::inBody);
    }

    /** The request is refused because of a field that its table alone does not find wrong. */
    SnapRefusedException wrong(String field) {
        return new SnapRefusedException(SnapCase.INVALID_FIELD_FORMAT.of(operation, field));
    }

    SnapRefusedException missing(String field) {
        return new SnapRefusedException(SnapCase.INVALID_MANDATORY_FIELD.of(operation, field));
    }

    private void check(JsonNode holder, List<FieldRule> rules, String path) {
        for (FieldRule rule : rules) {
            JsonNode value = holder.path(rule.name());
            String field = path + rule.name();
            if (!isAbsent(value)) {
                check(value, rule.form(), field);
            } else if (rule.mandatory()) {
                throw missing(field);
            }
        }
    }

    private void check(JsonNode value, FieldRule.Form form, String field) {
        switch (form) {
            case FieldRule.Leaf leaf -> {
                boolean readable = value.isString() || (leaf.numberToo() && value.isIntegralNumber());
                require(readable && leaf.fits().test(value.asString()), field);
            }
            case FieldRule.Nested nested -> {
                require(value.isObject(), field);
                check(value, nested.rules(), field + ".");
            }
            case FieldRule.Many many -> {
                require(value.isArray() && value.size() <= many.most(), field);
                for (int at = 0; at < value.size(); at++) {
                    String item = field + "[" + at + "]";
                    require(value.path(at).isObject(), item);
                    check(value.path(at), many.rules(), item + ".");
                }
            }
        }
    }

    private void require(boolean met, String field) {
        if (!met) {
            throw wrong(field);
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank());
    }
}
