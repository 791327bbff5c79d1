package id.jamsos.platform.operate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the figures of the service. They are counted for each question: this is for reconciliation, not for a dashboard. */
@RestController
@RequestMapping("/actuator/figures")
final class FigureController {
    private final String service;
    private final ObjectProvider<Figures> figures;
    private final InstantSource wallClock;

    FigureController(
            @Value("${jamsos.service}") String service,
            ObjectProvider<Figures> figures,
            @Qualifier("wallClock") InstantSource wallClock) {
        this.service = service;
        this.figures = figures;
        this.wallClock = wallClock;
    }

    private final ReentrantLock counting = new ReentrantLock();

    record Counted(String service, Instant at, Map<String, Long> figures) {}

    @GetMapping
    Counted count() {
        var all = new TreeMap<String, Long>();
        counting.lock(); // whole collections are read: one question after the other
        try {
            figures.stream().forEach(one -> all.putAll(one.count()));
        } finally {
            counting.unlock();
        }
        return new Counted(service, wallClock.instant(), all);
    }
}
