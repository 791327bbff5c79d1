package id.jamsos.bench;

import id.jamsos.bench.Load.Measured;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What so many callers measured.
 *
 * @param processorTime of the whole system, until everything had followed
 */
record Result(String what, int callers, Measured measured, Duration processorTime) {
    static final String HEADER = "%-10s %7s %9s %10s %8s %8s %8s %13s"
            .formatted("", "callers", "requests", "per second", "p50 ms", "p95 ms", "p99 ms", "CPU-ms/request");

    double processorMillis() {
        return processorTime.toNanos() / 1e6 / measured.requests();
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
        return fields;
    }
}
