package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.snap.ResponseCode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners do and how they are answered. No tag holds what an unproven sender wrote. */
@Component
final class SnapMetrics {

    private final MeterRegistry registry;

    SnapMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A request was answered. */
    void answered(@Nullable Partner partner, ResponseCode code, Duration took) {
        registry.timer(
                        "jamsos.snap.requests",
                        "partner",
                        partner == null ? "unknown" : partner.id().value(),
                        "service",
                        code.operationCode(),
                        "code",
                        code.code())
                .record(took);
    }

    /** A payment was judged. */
    void count(Partner partner, String result) {
        registry.counter("jamsos.payments", "channel", partner.terms().channel().name(), "result", result)
                .increment();
    }
}
