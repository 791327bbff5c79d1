package id.jamsos.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.registration.RunningService;
import id.jamsos.registration.form.Example;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatedRegistrationIT extends RunningService {
    @Test
    void the_same_request_again_gets_the_same_answer() {
        Example siti = newSiti().without("heirs");
        String key = newKey();

        Answer first = send(registration(siti, kiosk(), key));
        Answer second = send(registration(siti, kiosk(), key));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        Example siti = newSiti();
        String key = newKey();
        send(registration(siti, kiosk(), key));

        Answer answer = send(registration(siti.with("monthlyIncome", "1"), kiosk(), key));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void fifty_simultaneous_registrations_of_one_nik_make_one_participant() throws Exception {
        Example siti = newSiti();

        List<Answer> answers = fiftyTimesAtOnce(() -> register(siti));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void fifty_simultaneous_repetitions_of_one_request_get_one_answer() throws Exception {
        Example siti = newSiti();
        String key = newKey();

        List<Answer> answers = fiftyTimesAtOnce(() -> send(registration(siti, kiosk(), key)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
    }

    @Test
    void a_registered_nik_is_refused_and_only_those_who_may_learn_whose_it_is() {
        Example siti = newSiti().with("channel", "\"PERISAI\"").with("agentId", "\"agent-7\"");
        String id = send(registration(siti, agent("agent-7"), newKey())).text("participantId");

        Answer own = send(registration(siti, agent("agent-7"), newKey()));
        Answer foreign = send(registration(siti.with("agentId", "\"agent-8\""), agent("agent-8"), newKey()));
        Answer registrar = send(registration(siti, officer("registrar"), newKey()));

        assertThat(Stream.of(own, foreign, registrar)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("participant-already-registered");
        });
        assertThat(own.text("participantId")).isEqualTo(id);
        assertThat(registrar.text("participantId")).isEqualTo(id);
        assertThat(Kpj.isValid(registrar.text("kpj"))).isTrue();
        assertThat(foreign.body()).doesNotContain(id, "participantId", "kpj");
    }

    private static List<Answer> fiftyTimesAtOnce(Callable<Answer> call) throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(50);
        Callable<Answer> atOnce = () -> {
            together.await();
            return call.call();
        };
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return callers.invokeAll(Collections.nCopies(50, atOnce)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
