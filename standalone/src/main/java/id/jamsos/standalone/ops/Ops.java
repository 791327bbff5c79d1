package id.jamsos.standalone.ops;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * {@code ./jamsos ops}: what operators see and do, from a shell. Ends with 0 when it did what was asked, 1 when it was refused
 * or found a difference, 2 when the command line is wrong.
 */
public final class Ops {
    private static final String HELP = """
            Usage: ./jamsos ops COMMAND

              parked                     keys of which records could not be applied, each with the place of its first record
              parked records             the records themselves, with --discarded those that were discarded
                --group G --topic T --key K --limit N
              parked inspect PLACE       one record, masked
              parked release PLACE       apply what waits of the record's key, in order, and wait for the outcome
                --reason TEXT
              parked discard PLACE       decide for ever that the record counts for nothing; a rebuild honours it
                --reason TEXT            why; it must be given
                --whole-key              everything of its key that waits now
              outbox                     events that wait for the broker
              outbox send SERVICE/COLLECTION
              relay                      the relays of each service: replica, state, last round, what waits
              lag                        how far each consumer group is behind
              reconcile                  whether the totals agree with what the owners of the facts count; 1 when they do not
              actions                    what operators did, when and why
                --limit N

            They speak to the system that runs with ./data, or --data DIR, as its demo operator. Elsewhere: --service NAME=URL for each
            management port, and a token of an operator in JAMSOS_TOKEN.
            """;

    private final OpsOptions options;
    private final Map<String, String> environment;
    private final PrintStream out;

    private Ops(OpsOptions options, Map<String, String> environment, PrintStream out) {
        this.options = options;
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            new Ops(OpsOptions.parse(arguments), environment, out).run();
            return 0;
        } catch (OpsFailure failure) {
            err.println("jamsos: " + failure.getMessage());
            return failure.exitCode();
        } finally {
            out.flush();
        }
    }

    private void run() {
        String command = options.words().isEmpty() ? "help" : options.words().getFirst();
        switch (command) {
            case "help" -> out.print(HELP);
            case "parked" -> new Parked(operator(), options, out).run();
            case "outbox" -> new Flow(operator(), options, out).outbox();
            case "relay" -> new Flow(operator(), options, out).relay();
            case "lag" -> new Flow(operator(), options, out).lag();
            case "reconcile" -> new Reconciliation(operator(), out).run();
            case "actions" -> new Flow(operator(), options, out).actions();
            default ->
                throw OpsFailure.usage("unknown command ops %s; ./jamsos ops help lists them.".formatted(command));
        }
    }

    private Operator operator() {
        return Operator.of(options, environment);
    }
}
