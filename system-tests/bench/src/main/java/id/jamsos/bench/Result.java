package id.jamsos.bench;

import id.jamsos.bench.Load.Measured;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What so many callers measured.
 *
 * @param usage of the whole system, until everything had followed
 */
record Result(String what, int callers, Measured measured, Usage usage) {
    static final String FLOOR = "floor";
    static final String HEADER = "%-10s %7s %9s %10s %8s %8s %8s %13s"
            .formatted("", "callers", "requests", "per second", "p50 ms", "p95 ms", "p99 ms", "CPU-ms/request");
    static final String COST_HEADER = "%-10s %7s %s %9s %9s %8s"
            .formatted(
                    "of one",
                    "callers",
                    Arrays.stream(Part.values())
                            .map(part -> "%10s".formatted(part.word()))
                            .collect(Collectors.joining()),
                    "KB heap",
                    "commands",
                    "records");

    boolean isFloor() {
        return what.equals(FLOOR);
    }

    double processorMillis() {
        return usage.processor().toNanos() / 1e6 / measured.requests();
    }

    String line() {
        return "%-10s %7d %9d %10.0f %8.2f %8.2f %8.2f %13.2f"
                .formatted(
                        what,
                        callers,
                        measured.requests(),
                        measured.perSecond(),
                        measured.millisAt(50),
                        measured.millisAt(95),
                        measured.millisAt(99),
                        processorMillis());
    }

    /** What one request costs: milliseconds of processor time by part, heap, commands to the database, records. */
    String costLine() {
        return "%-10s %7d %s %9.0f %9.2f %8.2f"
                .formatted(
                        what,
                        callers,
                        Arrays.stream(Part.values())
                                .map(part -> "%10.2f".formatted(partMillis(part)))
                                .collect(Collectors.joining()),
                        of(usage.allocatedBytes()) / 1024,
                        of(usage.commands()),
                        of(usage.records()));
    }

    private double of(long all) {
        return (double) all / measured.requests();
    }

    private double partMillis(Part part) {
        var time = usage.parts().get(part);
        return time == null ? 0 : time.toNanos() / 1e6 / measured.requests();
    }

    Result plus(Result other) {
        return new Result(what, callers, measured.plus(other.measured), usage.plus(other.usage));
    }

    Map<String, Object> json() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("what", what);
        fields.put("callers", callers);
        fields.put("requests", measured.requests());
        fields.put("perSecond", measured.perSecond());
        fields.put("p50Millis", measured.millisAt(50));
        fields.put("p95Millis", measured.millisAt(95));
        fields.put("p99Millis", measured.millisAt(99));
        fields.put("processorMillisPerRequest", processorMillis());
        for (Part part : Part.values()) {
            fields.put(part.word() + "ProcessorMillisPerRequest", partMillis(part));
        }
        fields.put("allocatedBytesPerRequest", of(usage.allocatedBytes()));
        fields.put("databaseCommandsPerRequest", of(usage.commands()));
        fields.put("recordsPerRequest", of(usage.records()));
        return fields;
    }
}
