package id.jamsos.system;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The clock of the business, which the sandbox lets an operator move, and only forward. */
record BusinessTime(Clients clients) {
    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String CLOCK = "/api/v1/sandbox/clock";

    Instant now() {
        return OffsetDateTime.parse(clients.as("operator")
                        .get(CLOCK)
                        .expect(200)
                        .path("now")
                        .asString())
                .toInstant();
    }

    LocalDateTime inJakarta() {
        return LocalDateTime.ofInstant(now(), JAKARTA);
    }

    void moveTo(Instant moment) {
        clients.as("operator").put(CLOCK, "{\"now\": \"%s\"}".formatted(moment)).expect(200);
    }
}
