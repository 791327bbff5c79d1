package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people notice when a part of the system is away. */
@ExtendWith(Jamsos.Extension.class)
class FaultsIT {
    private final Jamsos jamsos;
    private final Clients clients;

    FaultsIT(Jamsos jamsos) {
        this.jamsos = jamsos;
        this.clients = jamsos.clients();
    }

    @Test
    void without_kafka_payments_are_taken_and_everything_follows_when_it_is_back() {
        var worker = Worker.registered(clients);
        var bill = worker.billed();
        jamsos.system().kafka().stop();
        try {
            worker.pay(bill);
            Worker.registered(clients);
        } finally {
            jamsos.system().kafka().start();
        }

        await().atMost(Worker.PATIENCE).until(worker::hasMonthInEveryView);
    }

    @Test
    void an_overview_without_one_service_says_which_part_is_missing() {
        var worker = Worker.registered(clients);
        worker.pay(worker.billed());
        await().atMost(Worker.PATIENCE).until(worker::hasMonthInEveryView);
        jamsos.system().stopService("claims");
        try {
            var overview = worker.self().get(worker.path("/overview")).expect(200);

            assertThat(overview.path("missing").toString())
                    .isEqualTo("[{\"part\":\"entitlements\",\"reason\":\"unavailable\"}]");
            assertThat(overview.path("coverage").path("status").asString()).isEqualTo("ACTIVE");
            worker.self().get(worker.path("/entitlements")).expect(503);
        } finally {
            jamsos.system().startService("claims");
        }
        assertThat(worker.hasMonthInEveryView()).isTrue();
    }

    @Test
    void a_restart_keeps_everything_and_tokens_stay_valid() {
        var worker = Worker.registered(clients);
        worker.pay(worker.billed());
        worker.awaitActive();
        await().atMost(Worker.PATIENCE).until(worker::hasMonthInEveryView);

        jamsos.restart();

        assertThat(worker.hasMonthInEveryView()).isTrue();
    }
}
