package id.jamsos.system;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;

/** What the reports say that came in through a channel. */
record ChannelTotals(long amount, long payments) {
    ChannelTotals plus(long more, long count) {
        return new ChannelTotals(amount + more, payments + count);
    }

    static ChannelTotals of(Clients clients, String channel) {
        return report(clients)
                .path("rows")
                .valueStream()
                .filter(row -> row.path("channel").asString("").equals(channel))
                .findFirst()
                .map(row -> new ChannelTotals(
                        row.path("amount").asLong(), row.path("payments").asLong()))
                .orElse(new ChannelTotals(0, 0));
    }

    /** Waits until the reports have heard of everything that happened before. */
    static void awaitQuiet(Clients clients) {
        await().atMost(Worker.PATIENCE)
                .until(() -> report(clients).path("lagMillis").asLong() == 0);
    }

    private static JsonNode report(Clients clients) {
        return clients.as("analyst")
                .get("/api/v1/reports/contributions?by=channel")
                .expect(200);
    }
}
