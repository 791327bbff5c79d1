package id.jamsos.gateway.clock;

import id.jamsos.platform.problem.ProblemException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What all services said about their clocks. */
record ClockAnswers(List<ClockAnswer> all) {
    private static final int SOON = 2;

    /**
     * The clocks of the system.
     *
     * @param now the moment that every service has reached
     * @param services what each service says of its own
     */
    record ClocksView(OffsetDateTime now, Map<String, JsonNode> services) {}

    /** What a service has against the request, in its own words; they all check the same. */
    Optional<ClockAnswer> refusal() {
        return all.stream().filter(ClockAnswer::isRefusal).findFirst();
    }

    /**
     * One view of all clocks.
     *
     * @throws ProblemException 503 naming the services that did not answer; moving the clock again is harmless
     */
    ClocksView view() {
        var silent = all.stream()
                .filter(answer -> !answer.isClock())
                .map(ClockAnswer::service)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "clock-not-followed", String.join(", ", silent))
                    .with("services", silent)
                    .retryAfter(SOON);
        }
        var services = new TreeMap<String, JsonNode>();
        all.forEach(answer -> services.put(answer.service(), Objects.requireNonNull(answer.body())));
        var now = services.values().stream()
                .map(clock -> OffsetDateTime.parse(clock.path("now").asString()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new ClocksView(now, services);
    }
}
