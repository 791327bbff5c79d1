package id.jamsos.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./jamsos bench}: measures the payments of the system that runs, or the embedded database, beside a floor. */
public final class Bench {
    private Bench() {}

    @SuppressWarnings("SystemOut") // a command line tool
    public static void main(String[] arguments) throws Exception {
        String subject = arguments.length == 0 ? "" : arguments[0];
        String[] options = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (subject) {
            case "payments" -> payments(Options.parse(options));
            case "database" -> new DatabaseBench(DatabaseOptions.parse(options)).run();
            default -> {
                System.err.println("What there is to measure: payments, database");
                System.exit(2);
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void payments(Options options) throws Exception {
        var system = RunningSystem.in(options.data());
        System.out.printf(
                "Payments at the SNAP counter of %s (%d processors)%n",
                system.gateway(), Runtime.getRuntime().availableProcessors());
        List<Result> results = new PaymentsBench(options, system).run();
        var ratios = new ArrayList<String>();
        for (int callers : options.callers()) {
            ratios.add(
                    "%d: %.2f".formatted(callers, rate(results, "payment", callers) / rate(results, "floor", callers)));
        }
        System.out.println("Payments per second, as part of the floor, by callers: " + String.join(" · ", ratios));
        if (options.json() != null) {
            Files.writeString(
                    options.json(),
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(
                                    results.stream().map(Result::json).toList()));
        }
    }

    private static double rate(List<Result> results, String what, int callers) {
        return results.stream()
                .filter(result -> result.what().equals(what) && result.callers() == callers)
                .mapToDouble(result -> result.measured().perSecond())
                .findFirst()
                .orElseThrow();
    }
}
