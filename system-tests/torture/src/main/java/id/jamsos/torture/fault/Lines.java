package id.jamsos.torture.fault;

import id.jamsos.torture.Await;
import id.jamsos.torture.process.Plant;
import id.jamsos.torture.proxy.TcpProxy;
import id.jamsos.torture.proxy.Weather;
import java.time.Duration;
import java.util.List;

/** Faults of the lines between the processes. */
final class Lines {
    private static final int MOST_MILLIS = 400;
    private static final Duration BETWEEN_CUTS = Duration.ofMillis(500);

    private final Plant plant;

    Lines(Plant plant) {
        this.plant = plant;
    }

    String disturb(Fault fault) {
        List<TcpProxy> lines = plant.lines();
        TcpProxy line = lines.get(fault.choice() % lines.size());
        return switch (fault.kind()) {
            case SLOW_LINE -> slow(line, fault);
            case SILENT_LINE -> silent(line, fault);
            case CUT_LINES -> cut(lines, fault);
            case KILL_SERVICE,
                    KILL_GATEWAY,
                    KILL_KAFKA,
                    KILL_DATABASE,
                    PAUSE_SERVICE,
                    PAUSE_KAFKA,
                    PAUSE_DATABASE,
                    RESTART_SERVICE,
                    SKEW_CLOCK,
                    POISON,
                    REPLAY,
                    REBALANCE,
                    COLD_START -> throw new IllegalArgumentException(fault.kind() + " is no fault of a line");
        };
    }

    private static String slow(TcpProxy line, Fault fault) {
        line.weather(new Weather.Slow(Duration.ofMillis(1 + fault.choice() % MOST_MILLIS)));
        Await.pass(fault.length());
        line.weather(Weather.CLEAR);
        return "line " + line.port();
    }

    private static String silent(TcpProxy line, Fault fault) {
        line.weather(Weather.SILENT);
        Await.pass(fault.length());
        int cut = line.cut();
        line.weather(Weather.CLEAR);
        return "line " + line.port() + ", " + cut + " connections";
    }

    /** Every second line, again and again. */
    private static String cut(List<TcpProxy> lines, Fault fault) {
        int cut = 0;
        for (long passed = 0; passed < fault.length().toMillis(); passed += BETWEEN_CUTS.toMillis()) {
            for (int i = fault.choice() % 2; i < lines.size(); i += 2) {
                cut += lines.get(i).cut();
            }
            Await.pass(BETWEEN_CUTS);
        }
        return cut + " connections";
    }
}
