package id.jamsos.system;

import io.opentelemetry.proto.trace.v1.Span;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The steps of one trace, as a collector has them. */
record Trace(List<Step> steps) {

    /**
     * One step.
     *
     * @param name what it did, such as {@code send jamsos.contribution.account}
     * @param detail the event or the status that it is about
     */
    record Step(
            String service,
            String name,
            String detail,
            String traceId,
            String spanId,
            String parentId,
            long beganAtNanos) {
        static Step of(String service, Span span) {
            var attributes = span.getAttributesList();
            String event = TraceCollector.text(attributes, "cloudevents.event_type")
                    .map(type -> type + " "
                            + TraceCollector.text(attributes, "cloudevents.event_id")
                                    .orElse(""))
                    .orElse("");
            return new Step(
                    service,
                    span.getName(),
                    event,
                    hex(span.getTraceId().toByteArray()),
                    hex(span.getSpanId().toByteArray()),
                    hex(span.getParentSpanId().toByteArray()),
                    span.getStartTimeUnixNano());
        }

        private static String hex(byte[] id) {
            return HexFormat.of().formatHex(id);
        }

        String what() {
            return service + ": " + name;
        }
    }

    List<Step> childrenOf(String spanId) {
        return steps.stream()
                .filter(step -> step.parentId().equals(spanId))
                .sorted(Comparator.comparingLong(Step::beganAtNanos))
                .toList();
    }

    /** What hangs below a step, as lines {@code   service: name detail}, deeper ones further to the right. */
    String treeBelow(String spanId) {
        var lines = new StringBuilder();
        append(spanId, "", lines);
        return lines.toString();
    }

    private void append(String spanId, String indent, StringBuilder lines) {
        for (Step step : childrenOf(spanId)) {
            lines.append(indent)
                    .append(step.what())
                    .append(' ')
                    .append(step.detail())
                    .append('\n');
            append(step.spanId(), indent + "  ", lines);
        }
    }

    /** The same without which event it was: what may be compared. */
    List<String> pathsBelow(String spanId) {
        return childrenOf(spanId).stream().flatMap(step -> below(step, "")).toList();
    }

    private Stream<String> below(Step step, String before) {
        String path = before + step.what();
        return Stream.concat(
                Stream.of(path), childrenOf(step.spanId()).stream().flatMap(child -> below(child, path + " > ")));
    }
}
