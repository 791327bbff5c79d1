package id.jamsos.contribution.snap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.contribution.Registrations;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.partner.ClientSecret;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.PartnerRecords;
import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.contribution.snap.SnapFixtures;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.crypto.BlindIndex;
import id.jamsos.platform.crypto.FieldCipher;
import java.net.http.HttpRequest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The running service with partners who sign as the standard says, and with workers who have a national identity number. */
abstract class RunningSnap extends RunningService {

    /** Of partners and workers, so that no test meets those of another; partners also from other tests of this JVM. */
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    private PartnerRecords partners;

    @Autowired
    private BlindIndex index;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    @Qualifier("wallClock")
    private InstantSource wallClock;

    final Instant wall() {
        return wallClock.instant();
    }

    /** A partner who agreed to something. */
    final SnapCaller partner(UnaryOperator<PartnerTerms> agreed) {
        int serial = SERIAL.incrementAndGet();
        PartnerTerms terms = agreed.apply(SnapFixtures.terms("7%07d".formatted(serial)));
        var key = PartnerKey.of((RSAPublicKey) SnapFixtures.KEYS.getPublic(), wall().minusSeconds(3_600), null);
        var partner = new Partner(
                new PartnerId("SNAP-" + serial),
                "snap-client-" + serial,
                terms,
                List.of(key),
                List.of(new ClientSecret(SnapFixtures.SECRET, null)),
                null,
                wall().minusSeconds(3_600));
        var command = new CommandIdentity("test", "register", partner.clientId(), "");
        assertThat(partners.insert(partner, command)).isEqualTo(PartnerRecords.Inserted.DONE);
        return caller(partner);
    }

    final SnapCaller partner() {
        return partner(UnaryOperator.identity());
    }

    /** What has become of a partner counts from its next request on. */
    final void change(SnapCaller caller, UnaryOperator<Partner> change) {
        var command = new CommandIdentity("test", "change", newKey(), "");
        var loaded = partners.find(caller.partner().id(), command).orElseThrow().partner();
        partners.commit(loaded, change.apply(loaded.state()), command);
    }

    /** Somebody registered and known here, by the number on the identity card. */
    final String worker() {
        String nik = "32730157%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        String id = Registrations.newParticipantId();
        String maskedName = Base64.getEncoder().encodeToString(cipher.encrypt("S*** A*****", id));
        String announced = Registrations.registered(id, clock.now())
                .replaceAll("\"nikIndex\": \"[^\"]*\"", "\"nikIndex\": \"" + index.of(nik) + "\"")
                .replaceAll("\"maskedName\": \"[^\"]*\"", "\"maskedName\": \"" + maskedName + "\"");
        Registrations.publish(id, 1, "ParticipantRegistered", announced);
        await().until(() -> coverage(id, "").status() == 200);
        return nik;
    }

    /** An answer under /snap, whatever it says, is SNAP. */
    static Answer requireSnap(Answer answer) {
        String body = answer.http().body();
        assertThat(answer.header("Content-Type")).as(body).startsWith("application/json");
        assertThat(answer.text("responseCode")).as(body).matches("[0-9]{7}").startsWith("" + answer.status());
        assertThat(answer.text("responseMessage")).isNotBlank().hasSizeLessThanOrEqualTo(150);
        assertThat(answer.header("X-TIMESTAMP")).matches("[0-9-]{10}T[0-9:]{8}\\+07:00");
        return answer;
    }

    static Answer call(HttpRequest.Builder request) {
        return requireSnap(send(request));
    }

    final HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(
                Objects.requireNonNull(to(pathAndQuery, "-").build().uri()));
    }

    private SnapCaller caller(Partner partner) {
        return new SnapCaller(partner, this::wall, this::request);
    }

    static String code(Answer answer) {
        return answer.text("responseCode");
    }

    static String codeAndMessage(Answer answer) {
        return code(answer) + " " + answer.text("responseMessage");
    }

    static String path(SnapOperation operation) {
        return operation.path();
    }
}
