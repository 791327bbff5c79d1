package id.jamsos.demo;

import id.jamsos.demo.plan.Plan;
import id.jamsos.demo.plan.Province;
import id.jamsos.demo.run.Crowd;
import id.jamsos.demo.run.ProgressBar;
import id.jamsos.demo.show.NationalTable;
import id.jamsos.demo.show.ProvinceTable;
import id.jamsos.demo.show.Standings;
import id.jamsos.demo.system.RunningSystem;
import java.io.Console;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** {@code ./jamsos demo}: registers and pays for the people of the published province figures, and shows the report beside them. */
public final class Demo {
    /** Before the other arguments: says whether they can be understood, and does nothing else. */
    private static final String CHECK = "--check";

    private Demo() {}

    @SuppressWarnings("SystemOut") // a command line tool
    public static void main(String[] arguments) throws InterruptedException {
        try {
            boolean onlyCheck = arguments.length > 0 && arguments[0].equals(CHECK);
            Options options = Options.parse(onlyCheck ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
            System.exit(onlyCheck || show(options) ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException refused) {
            System.err.println("jamsos: " + refused.getMessage());
            System.exit(2);
        }
    }

    /** Whether the report is right, as far as it can be judged. */
    private static boolean show(Options options) throws InterruptedException {
        Plan plan = Plan.of(Province.published(), options.scale(), options.seed());
        say(
                "%,d people of 28 provinces (December 2023, %s, seed %d), %,d of whom pay",
                plan.registrations().size(),
                options.scale(),
                options.seed(),
                plan.payments().size());
        var crowd = Crowd.of(RunningSystem.in(options.data()), plan, options.scale(), options.seed());
        boolean judged = crowd.come(options.callers(), progressBar());
        Standings here = crowd.standings();
        var provinces = new ProvinceTable(plan.shares(), here);
        print("Active participants by province, published and here", provinces.lines());
        print(
                "National figures and targets, and what is here",
                new NationalTable(here.total(), options.scale().people()).lines());
        print(
                "The first worker's way (tokens and signatures cut short)",
                crowd.journey().lines().toList());
        print("Speed", crowd.speeds());
        if (!judged) {
            say("%nEverybody had registered and paid before: the report is what has become of them since.");
            return true;
        }
        List<String> mistakes = provinces.mistakes();
        mistakes.forEach(mistake -> say("%s", mistake));
        return mistakes.isEmpty();
    }

    /** Without a terminal the console is null or none, depending on the JDK. */
    @SuppressWarnings({"SystemOut", "SystemConsoleNull"})
    private static ProgressBar progressBar() {
        Console console = System.console();
        return new ProgressBar(System.out, console != null && console.isTerminal());
    }

    private static void print(String title, List<String> lines) {
        say("%n%s", title);
        lines.forEach(line -> say("%s", line));
    }

    @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
    private static void say(String format, Object... values) {
        System.out.println(String.format(format, values));
    }
}
