package id.jamsos.demo.run;

import java.io.PrintStream;
import java.time.Duration;

/** Shows how far it is, how fast, and how long it will take: one line that is written over at a terminal, else a line now and then. */
public final class ProgressBar {
    private static final int CELLS = 30;
    private static final long TERMINAL_EVERY = Duration.ofMillis(200).toNanos();
    private static final long FILE_EVERY = Duration.ofSeconds(10).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private Phase phase = Phase.REGISTER;
    private int from;
    private int size;
    private long begun;
    private long shown;

    /** @param terminal whether lines can be written over */
    public ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void begin(Phase what, int already, int all) {
        phase = what;
        from = already;
        size = all;
        begun = System.nanoTime();
        shown = 0;
        show(already);
    }

    void show(int done) {
        long now = System.nanoTime();
        if (shown == 0 || now - shown >= (terminal ? TERMINAL_EVERY : FILE_EVERY)) {
            shown = now;
            print(done, Duration.ofNanos(now - begun));
        }
    }

    void end(int done) {
        print(done, Duration.ofNanos(System.nanoTime() - begun));
        if (terminal) {
            out.println();
        }
    }

    private void print(int done, Duration took) {
        String line = line(phase, from, done, size, took);
        if (terminal) {
            out.print("\r" + line + "   ");
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** The line of a moment. */
    static String line(Phase phase, int from, int done, int size, Duration took) {
        int cells = size == 0 ? CELLS : (int) ((long) CELLS * done / size);
        double perSecond = took.isZero() ? 0 : (done - from) / (took.toNanos() / 1e9);
        String end =
                perSecond == 0 || done == size ? "" : ", %d s left".formatted(Math.round((size - done) / perSecond));
        return "  %-12s [%s%s] %,d of %,d %s, %.0f/s%s"
                .formatted(
                        phase.doing(),
                        "#".repeat(cells),
                        ".".repeat(CELLS - cells),
                        done,
                        size,
                        phase.what(),
                        perSecond,
                        end);
    }
}
