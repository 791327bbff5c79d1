package id.jamsos.bench;

import id.jamsos.demo.system.RunningSystem;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./jamsos bench}: measures payments, registrations and events of the system that runs, or the embedded database, beside a floor. */
public final class Bench {
    private Bench() {}

    @SuppressWarnings("SystemOut") // a command line tool
    public static void main(String[] arguments) throws Exception {
        String subject = arguments.length == 0 ? "" : arguments[0];
        String[] options = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (subject) {
            case "payments", "register", "events" -> measure(subject, Options.parse(options));
            case "database" -> new DatabaseBench(DatabaseOptions.parse(options)).run();
            default -> {
                System.err.println("What there is to measure: payments, register, events, database");
                System.exit(2);
            }
        }
    }

    private static void measure(String subject, Options options) throws Exception {
        var system = RunningSystem.in(options.data());
        var machine = Machine.here();
        Meter.say("%s at %s; %s".formatted(subject, system.gateway(), machine.text()));
        List<Result> results =
                switch (subject) {
                    case "register" -> new RegisterBench(options, system).run();
                    case "events" -> new EventsBench(options, system).run();
                    default -> new PaymentsBench(options, system).run();
                };
        Meter.say("Rate as part of the floor, by callers: " + ratios(results, options.callers()));
        if (options.json() != null) {
            Files.writeString(options.json(), json(subject, machine, results));
        }
    }

    /** What is measured stands before its floor; a payment comes after its inquiry. */
    private static String ratios(List<Result> results, List<Integer> callers) {
        return callers.stream()
                .map(each -> "%d: %.2f".formatted(each, rate(results, each, false) / rate(results, each, true)))
                .collect(Collectors.joining(" · "));
    }

    private static double rate(List<Result> results, int callers, boolean floor) {
        return results.stream()
                .filter(result -> result.callers() == callers && result.isFloor() == floor)
                .mapToDouble(result -> result.measured().perSecond())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static String json(String subject, Machine machine, List<Result> results) {
        var report = new LinkedHashMap<String, Object>();
        report.put("subject", subject);
        report.put("at", Instant.now().toString());
        report.put("machine", machine);
        report.put("results", results.stream().map(Result::json).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }
}
