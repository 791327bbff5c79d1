package id.jamsos.contribution.snap.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.Partners;
import id.jamsos.contribution.snap.AccessTokens;
import id.jamsos.contribution.snap.ProveSender;
import id.jamsos.contribution.snap.SnapCall;
import id.jamsos.contribution.snap.SnapCase;
import id.jamsos.contribution.snap.SnapFixtures;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.StringToSign;
import id.jamsos.platform.aggregate.OutboxFullException;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.UncertainCommitException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SnapDeskTest {

    private static final String SENT = "2026-11-20T10:00:00+07:00";

    private final List<Partner> proven = new ArrayList<>();
    private final List<Object> heard = new ArrayList<>();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new MongoTimeoutException("nobody is there"), "5042500"),
                Arguments.of(new UncertainCommitException("a", new IllegalStateException()), "5042500"),
                Arguments.of(new StaleWriteException("a", 1), "5042500"),
                Arguments.of(new OutboxFullException("a", 1_000), "5042500"),
                Arguments.of(new IllegalStateException("3273015704880001"), "5002500"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void our_failures_are_answers_too_and_say_nothing(RuntimeException failure, String code) {
        SnapAnswer answer = desk(call -> {
                    throw failure;
                })
                .answer(call("payment"), proven::add);

        assertThat(answer.code().code()).isEqualTo(code);
        assertThat(SnapJson.text(answer.body()))
                .isIn(
                        "{\"responseCode\":\"5042500\",\"responseMessage\":\"Timeout\"}",
                        "{\"responseCode\":\"5002500\",\"responseMessage\":\"General Error\"}");
    }

    @Test
    void a_database_that_is_away_before_the_sender_is_known_is_a_timeout() {
        Partners away = SnapFixtures.failing(new MongoTimeoutException("nobody is there"));

        SnapAnswer answer = desk(away, _ -> SnapAnswer.only(SnapCase.SUCCESSFUL.of(SnapOperation.PAYMENT)))
                .answer(call("payment"), proven::add);

        assertThat(answer.code().code()).isEqualTo("5042500");
        assertThat(proven).isEmpty();
    }

    @Test
    void who_is_proven_was_heard_and_nobody_else() {
        SnapDesk desk = desk(call -> {
            throw call.refused(SnapCase.PAID_BILL);
        });

        assertThat(desk.answer(call("payment"), proven::add).code().code()).isEqualTo("4042514");
        assertThat(desk.answer(call("another body"), proven::add).code().code()).isEqualTo("4012500");
        assertThat(proven).containsExactly(SnapFixtures.pospay());
        assertThat(heard).containsExactly(SnapFixtures.pospay().id());
    }

    private SnapDesk desk(Function<ProvenCall, SnapAnswer> answering) {
        return desk(SnapFixtures.only(SnapFixtures.pospay()), answering);
    }

    private SnapDesk desk(Partners partners, Function<ProvenCall, SnapAnswer> answering) {
        Answering payment = new Answering() {
            @Override
            public SnapOperation operation() {
                return SnapOperation.PAYMENT;
            }

            @Override
            public SnapAnswer answer(ProvenCall call) {
                return answering.apply(call);
            }
        };
        return new SnapDesk(
                new ProveSender(partners, new NoTokens()), (partner, _) -> heard.add(partner), List.of(payment));
    }

    /** Signed for the body "payment". */
    private static SnapCall call(String body) {
        String url = SnapOperation.PAYMENT.path();
        String signature = SnapFixtures.signByKey(StringToSign.asymmetric(url, "payment".getBytes(UTF_8), SENT));
        Map<String, List<String>> headers = Map.of(
                "content-type", List.of("application/json"),
                "x-timestamp", List.of(SENT),
                "x-partner-id", List.of(SnapFixtures.CLIENT_ID),
                "x-external-id", List.of("1"),
                "channel-id", List.of("6010"),
                "x-signature", List.of(signature));
        return new SnapCall(SnapOperation.PAYMENT, url, headers, body.getBytes(UTF_8), null, SnapFixtures.NOW);
    }

    private static final class NoTokens implements AccessTokens {
        @Override
        public String issue(Holder holder, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Holder> read(String token, Instant now) {
            return Optional.empty();
        }
    }
}
