package id.jamsos.platform.operate;

import id.jamsos.platform.consume.ParkedRecord;
import id.jamsos.platform.event.EventHeaders;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * A parked record as operators may see it. What is not known to be harmless is masked: a header or a field is shown if its
 * name is on the list <em>and</em> its value looks as such a value should, because the record is here since something in it
 * is not as it should be.
 */
final class MaskedEvent {
    private static final Set<String> SHOWN_HEADERS = Set.of(
            EventHeaders.ID,
            EventHeaders.TYPE,
            EventHeaders.SOURCE,
            EventHeaders.SUBJECT,
            EventHeaders.TIME,
            EventHeaders.DATA_SCHEMA,
            EventHeaders.SPEC_VERSION,
            EventHeaders.SEQUENCE,
            EventHeaders.CAUSATION_ID,
            EventHeaders.TRACEPARENT);
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");

    private final MaskedJson json;

    MaskedEvent(Set<String> shownFields) {
        this.json = new MaskedJson(shownFields);
    }

    /** The fields that a service's events may show: {@code jamsos.operator.shown-fields}, separated by commas. */
    static MaskedEvent from(Environment settings) {
        String names = settings.getProperty("jamsos.operator.shown-fields", "");
        return new MaskedEvent(Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()));
    }

    ParkedViews.Summary summary(ParkedRecord one) {
        String sequence = one.headers().get(EventHeaders.SEQUENCE);
        return new ParkedViews.Summary(
                one.stream().group(),
                one.stream().topic(),
                one.partition(),
                one.offset(),
                one.key(),
                type(one.headers().get(EventHeaders.TYPE)),
                sequence != null && SEQUENCE.matcher(sequence).matches() ? Long.valueOf(sequence) : null,
                one.reason().name(),
                one.failure(),
                one.parkedAt(),
                one.draining(),
                one.discarded());
    }

    private static @Nullable String type(@Nullable String type) {
        return type == null ? null : MaskedJson.isCode(type) ? type : MaskedJson.mask(type);
    }

    ParkedViews.Detail detail(ParkedRecord one) {
        Map<String, String> headers = new LinkedHashMap<>();
        one.headers().forEach((name, value) -> {
            boolean shown = SHOWN_HEADERS.contains(name) && MaskedJson.isCode(value);
            headers.put(
                    HEADER_NAME.matcher(name).matches() ? name : MaskedJson.mask(name),
                    shown ? value : MaskedJson.mask(value));
        });
        byte[] value = one.value();
        return new ParkedViews.Detail(
                summary(one), headers, value == null ? null : json.masked(value), value == null ? 0 : value.length);
    }
}
