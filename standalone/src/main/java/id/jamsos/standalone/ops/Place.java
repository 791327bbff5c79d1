package id.jamsos.standalone.ops;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where a parked record is, as one word: {@code reporting/reporting-totals/jamsos.contribution.account/3/17}. */
record Place(String service, String group, String topic, String partition, String offset) {
    private static final Pattern WORD = Pattern.compile("([^/]+)/([^/]+)/([^/]+)/([0-9]{1,10})/([0-9]{1,19})");

    static Place parse(String word) {
        var parts = WORD.matcher(word);
        if (!parts.matches()) {
            throw OpsFailure.usage(
                    "%s is no place of a record: SERVICE/GROUP/TOPIC/PARTITION/OFFSET, as ./jamsos ops parked lists them."
                            .formatted(Table.visible(word)));
        }
        return new Place(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
    }

    static Place of(String service, JsonNode record, String offset) {
        return new Place(
                service,
                record.path("group").asString(),
                record.path("topic").asString(),
                Integer.toString(record.path("partition").asInt()),
                Long.toString(record.path(offset).asLong()));
    }

    String path() {
        return "/parked/records/%s/%s/%s/%s"
                .formatted(Operator.encode(group), Operator.encode(topic), partition, offset);
    }

    @Override
    public String toString() {
        return String.join("/", service, group, topic, partition, offset);
    }
}
