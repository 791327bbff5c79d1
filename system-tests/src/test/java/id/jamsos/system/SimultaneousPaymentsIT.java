package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Jamsos.Extension.class)
class SimultaneousPaymentsIT {
    private static final int CALLERS = 100;

    private final Clients clients;

    SimultaneousPaymentsIT(Jamsos jamsos) {
        clients = jamsos.clients();
    }

    @Test
    void a_bill_that_a_hundred_callers_pay_at_once_is_paid_once() throws Exception {
        var worker = Worker.registered(clients);
        var bill = worker.billed();

        var answers = atOnce(number -> Worker.payment(bill, "CALL-%s-%d".formatted(worker.kpj(), number)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(CALLERS - 1);
        assertCreditedOnce(worker);
    }

    @Test
    void a_payment_that_is_reported_a_hundred_times_at_once_is_one_payment_with_one_receipt() throws Exception {
        var worker = Worker.registered(clients);
        var bill = worker.billed();
        var payment = Worker.payment(bill, "SAME-" + worker.kpj());

        var answers = atOnce(_ -> payment);

        assertThat(answers)
                .extracting(answer -> answer.expect(201))
                .containsOnly(answers.getFirst().json());
        assertCreditedOnce(worker);
    }

    private void assertCreditedOnce(Worker worker) {
        worker.awaitActive();
        await().atMost(Worker.PATIENCE).until(worker::hasMonthInEveryView);
        var contributions =
                worker.self().get(worker.path("/contributions")).expect(200).path("items");
        assertThat(contributions.findValuesAsString("paymentId")).isNotEmpty();
        assertThat(contributions.findValuesAsString("programme")).doesNotHaveDuplicates();
    }

    private interface Body {
        String of(int caller);
    }

    private List<Answer> atOnce(Body body) throws Exception {
        var kiosk = clients.as("kiosk");
        var calls = new ArrayList<Callable<Answer>>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String json = body.of(caller);
            calls.add(() -> kiosk.post("/api/v1/payments", json));
        }
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
