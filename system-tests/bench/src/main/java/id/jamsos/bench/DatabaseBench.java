package id.jamsos.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import id.jamsos.embedded.mongodb.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * {@code ./jamsos bench database}: operations a second of the embedded database over its protocol, beside the storage below
 * it alone in the same run, with collections of several sizes. The callers share the processors with the server.
 */
final class DatabaseBench {
    static final int BYTES = 1_024;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final int WARM_UP_SIZE = 1_000;
    private static final int WARM_UP_CALLERS = 8;

    private final DatabaseOptions options;

    /** By operation and number of callers, for each size in turn. */
    private final Map<String, List<Rate>> rates = new LinkedHashMap<>();

    DatabaseBench(DatabaseOptions options) {
        this.options = options;
    }

    void run() throws Exception {
        Path directory = Files.createTempDirectory("jamsos-bench-database");
        try {
            say("Operations a second, processor time of each, and in parentheses the part of the storage alone");
            say(
                    "Embedded database (%d processors, %d MB heap, documents of %,d bytes, %,d ms for each number)",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    BYTES,
                    options.time().toMillis());
            warmUp(directory);
            for (int size : options.sizes()) {
                measure(directory, size);
            }
            sayGrowth();
        } finally {
            delete(directory);
        }
    }

    private static void warmUp(Path directory) throws Exception {
        try (DatabaseFloor floor = new DatabaseFloor(directory, WARM_UP_SIZE);
                EmbeddedMongo mongo = EmbeddedMongo.start(directory.resolve("warm-up"), 0);
                MongoClient client = MongoClients.create(mongo.uri("bench"))) {
            for (Map.Entry<String, Runnable> each :
                    operations(floor, load(client, WARM_UP_SIZE)).entrySet()) {
                Rate.of(WARM_UP, WARM_UP_CALLERS, each.getValue());
            }
        }
    }

    private void measure(Path directory, int size) throws Exception {
        say("%n%-44s%s", "operations/s with %,d documents".formatted(size), columns());
        try (DatabaseFloor floor = new DatabaseFloor(directory, size + 1);
                EmbeddedMongo mongo = EmbeddedMongo.start(directory.resolve("size-" + size), 0);
                MongoClient client = MongoClients.create(mongo.uri("bench"))) {
            Map<String, List<Double>> measured = new LinkedHashMap<>();
            for (Map.Entry<String, Runnable> each :
                    operations(floor, load(client, size)).entrySet()) {
                measured.put(each.getKey(), row(each.getKey(), each.getValue(), measured));
            }
        }
    }

    private static DatabaseLoad load(MongoClient client, int size) {
        MongoCollection<Document> documents = client.getDatabase("bench").getCollection("documents");
        DatabaseLoad load = new DatabaseLoad(documents, size);
        load.fill();
        return load;
    }

    /** The floors first, because what follows is divided by them. */
    private static Map<String, Runnable> operations(DatabaseFloor floor, DatabaseLoad load) {
        Map<String, Runnable> operations = new LinkedHashMap<>();
        operations.put(Floors.GET, floor::get);
        operations.put(Floors.UPDATE, floor::update);
        operations.put(Floors.INSERT, floor::insert);
        operations.put("find by id", load::findById);
        operations.put("find one by index", load::findByIndex);
        operations.put("range with limit " + DatabaseLoad.PAGE, load::range);
        operations.put("update {_id, version}", load::update);
        operations.put("insert", load::insert);
        return operations;
    }

    private List<Double> row(String name, Runnable operation, Map<String, List<Double>> measured)
            throws ExecutionException, InterruptedException {
        List<Double> row = new ArrayList<>();
        var line = new StringBuilder("%-44s".formatted(name));
        for (int at = 0; at < options.callers().size(); at++) {
            Rate rate = Rate.of(options.time(), options.callers().get(at), operation);
            row.add(rate.perSecond());
            List<Double> floor = measured.get(Floors.of(name));
            line.append("%,10.0f %6.0f µs ".formatted(rate.perSecond(), rate.cpuMicros()))
                    .append(floor == null ? " ".repeat(6) : "(%.2f)".formatted(rate.perSecond() / floor.get(at)));
            rates.computeIfAbsent(name + ", " + options.callers().get(at), ignored -> new ArrayList<>())
                    .add(rate);
        }
        say("%s", line);
        return row;
    }

    private String columns() {
        var columns = new StringBuilder();
        options.callers().forEach(callers -> columns.append("%10d %-16s".formatted(callers, "callers")));
        return columns.toString();
    }

    private void sayGrowth() {
        say(
                "%nWith %s documents, by the first number of them: operations/s, and processor time of one",
                options.sizes());
        rates.forEach((name, each) -> {
            var line = new StringBuilder("%-44s".formatted(name));
            each.forEach(rate -> line.append(
                    "%8.2f".formatted(rate.perSecond() / each.getFirst().perSecond())));
            each.forEach(rate -> line.append(
                    "%8.2f".formatted(rate.cpuMicros() / each.getFirst().cpuMicros())));
            say("%s", line);
        });
    }

    @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // a command line tool
    private static void say(String format, Object... arguments) {
        System.out.println(String.format(format, arguments));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What each operation is compared with. */
    private static final class Floors {
        static final String GET = "storage alone: get";
        static final String UPDATE = "storage alone: put and commit";
        static final String INSERT = "storage alone: put a new one and commit";

        private Floors() {}

        static String of(String operation) {
            return switch (operation) {
                case "update {_id, version}" -> UPDATE;
                case "insert" -> INSERT;
                case GET, UPDATE, INSERT -> "nothing";
                default -> GET;
            };
        }
    }
}
