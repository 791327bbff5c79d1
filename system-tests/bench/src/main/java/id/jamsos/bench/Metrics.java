package id.jamsos.bench;

import id.jamsos.demo.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the system says of itself at its management ports. */
final class Metrics {
    private static final int GATEWAY = 0;
    private static final int LAST_SERVICE = 4;
    private static final int REPORTING = 4;

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningSystem system;

    Metrics(RunningSystem system) {
        this.system = system;
    }

    /** Bytes that the whole JVM has allocated since its start. */
    long allocatedBytes() {
        return (long) sum(GATEWAY, "jvm_gc_memory_allocated_bytes_total");
    }

    /** Commands that all services have sent to the database since their start. */
    long databaseCommands() {
        return (long) IntStream.rangeClosed(1, LAST_SERVICE)
                .mapToDouble(service -> sum(service, "mongodb_driver_commands_seconds_count"))
                .sum();
    }

    /** The buckets of the time from the commit of a fact to its place in the totals. */
    List<Bucket> eventToReport() {
        return lines(REPORTING, "jamsos_event_to_report_seconds_bucket")
                .map(line -> new Bucket(bound(line), (long) value(line)))
                .toList();
    }

    /**
     * Part of a histogram.
     *
     * @param seconds the upper bound
     * @param count all up to the bound
     */
    record Bucket(double seconds, long count) {}

    private static double bound(String line) {
        String text = line.replaceFirst(".*le=\"([^\"]*)\".*", "$1");
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    private double sum(int service, String metric) {
        return lines(service, metric).mapToDouble(Metrics::value).sum();
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private Stream<String> lines(int service, String metric) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(system.management(service))))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "));
        } catch (IOException e) {
            throw new IllegalStateException("no metrics at port " + system.management(service), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
