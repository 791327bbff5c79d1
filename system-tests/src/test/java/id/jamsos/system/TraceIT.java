package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.partnerclient.HttpTransport;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PaymentAnswer;
import id.jamsos.partnerclient.PaymentAnswer.Outcome;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sees at a collector of traces when a partner pays. */
@ExtendWith(Jamsos.Extension.class)
class TraceIT {
    private static final String SETTING = "jamsos.tracing.otlp-endpoint";
    private static final String PARTNERS_STEP = "00f067aa0ba902b7";
    private static final String ACCOUNTS = " jamsos.contribution.account";
    private static final String PAYMENT = "gateway: POST /snap/v1.0/transfer-va/payment";
    private static final String BOOKED = PAYMENT + " > contribution-service: POST";
    private static final String CREDITED = BOOKED + " > contribution-service: send" + ACCOUNTS;

    private final String traceId = newTraceId();
    private final TraceCollector collector = new TraceCollector();
    private final Jamsos jamsos;
    private final Clients clients;

    TraceIT(Jamsos jamsos) {
        this.jamsos = jamsos;
        this.clients = jamsos.clients();
    }

    @BeforeEach
    void startWithCollector() {
        System.setProperty(SETTING, collector.endpoint());
        jamsos.restart();
    }

    @AfterEach
    void startWithout() {
        System.clearProperty(SETTING);
        jamsos.restart();
        collector.close();
    }

    @Test
    void a_payment_is_one_trace_from_the_partner_to_the_report() throws Exception {
        var siti = SnapWorker.registered(clients);
        var pospay = new SnapPartners(jamsos).demo();
        var order = pospay.ordered(siti.customer());

        var answer = traced(pospay).pay(order);

        assertThat(answer.outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(answer.snap().header("traceparent").orElseThrow()).startsWith("00-" + traceId + "-");
        await().atMost(Worker.PATIENCE)
                .untilAsserted(() -> assertThat(collector.trace(traceId).pathsBelow(PARTNERS_STEP))
                        .contains(
                                PAYMENT,
                                BOOKED,
                                BOOKED + " > contribution-service: send jamsos.contribution.bill",
                                CREDITED,
                                CREDITED + " > reporting-service: process" + ACCOUNTS,
                                CREDITED + " > claims-service: process" + ACCOUNTS,
                                CREDITED + " > registration-service: process" + ACCOUNTS));
        System.out.println(collector.trace(traceId).treeBelow(PARTNERS_STEP));
        assertNothingHangsLoose(collector.trace(traceId));
        assertThat(answer.snap().header("traceparent").orElseThrow())
                .contains(collector
                        .trace(traceId)
                        .childrenOf(PARTNERS_STEP)
                        .getFirst()
                        .spanId());
        assertThat(collector.everything()).doesNotContain(siti.nik(), "Siti", "Aminah");
    }

    @Test
    void a_collector_that_is_away_delays_nobody() throws Exception {
        collector.close();
        var siti = SnapWorker.registered(clients);
        var pospay = new SnapPartners(jamsos).demo();

        PaymentAnswer answer = traced(pospay).pay(pospay.ordered(siti.customer()));

        assertThat(answer.outcome()).isEqualTo(Outcome.BOOKED);
        siti.worker().awaitActive();
        await().atMost(Worker.PATIENCE).until(siti.worker()::hasMonthInEveryView);
    }

    private static void assertNothingHangsLoose(Trace trace) {
        List<String> known = trace.steps().stream().map(Trace.Step::spanId).toList();

        assertThat(trace.steps())
                .allSatisfy(step -> assertThat(step.parentId())
                        .satisfiesAnyOf(
                                parent -> assertThat(known).contains(parent),
                                parent -> assertThat(parent).isEqualTo(PARTNERS_STEP)));
    }

    private PartnerClient traced(SnapPartner partner) {
        var line = new HttpTransport(URI.create(clients.as("kiosk").gateway()), Worker.PATIENCE, Worker.PATIENCE);
        String traceparent = "00-" + traceId + "-" + PARTNERS_STEP + "-01";
        return partner.client().over(request -> line.send(request.with("traceparent", traceparent)));
    }

    private static String newTraceId() {
        byte[] id = new byte[16];
        new Random().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
