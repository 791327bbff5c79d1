package id.jamsos.system;

import id.jamsos.partnerclient.PartnerCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a partner-manager does: admits partners, with the terms that a test needs, and changes what they may do. */
final class SnapPartners {
    private static final AtomicInteger SERIAL = new AtomicInteger();
    /** Making a key takes long, and most tests do not mind whose it is. */
    private static final KeyPair KEYS = newKeys();

    private final Jamsos jamsos;
    private final Caller manager;
    private final SnapLines lines;

    SnapPartners(Jamsos jamsos) {
        this.jamsos = jamsos;
        this.manager = jamsos.clients().as("partner-manager");
        this.lines = new SnapLines(URI.create(manager.gateway()));
    }

    /** The one that every new system has, for people to try it. */
    SnapPartner demo() {
        var directory =
                jamsos.dataDirectory().resolve("demo").resolve("partners").resolve("POSPAY");
        try {
            return SnapPartner.of("POSPAY", PartnerCredentials.read(directory), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SnapPartner registered() {
        return registered(_ -> {});
    }

    SnapPartner registered(Consumer<ObjectNode> change) {
        int number = SERIAL.incrementAndGet();
        String id = "COUNTER-" + number;
        ObjectNode terms = terms(number);
        change.accept(terms);
        ObjectNode registration = Clients.JSON.createObjectNode().put("partnerId", id);
        registration.set("terms", terms);
        registration.set("key", key(KEYS));
        JsonNode made =
                manager.post("/api/v1/channels", registration.toString()).expect(201);
        var credentials = new PartnerCredentials(
                made.path("clientId").asString(),
                made.path("clientSecret").asString(),
                KEYS.getPrivate(),
                terms.path("partnerServiceId").asString(),
                "00001");
        return SnapPartner.of(id, credentials, lines);
    }

    SnapPartner registeredForOneRequestASecond() {
        return registered(terms -> ((ObjectNode) terms.path("limits")).put("requestsPerSecond", 1));
    }

    private static ObjectNode terms(int number) {
        ObjectNode terms = Clients.JSON
                .createObjectNode()
                .put("name", "Test partner " + number)
                .put("channel", "BANK")
                .put("partnerServiceId", String.valueOf(77_000 + number));
        terms.putArray("channelIds").add("00001");
        terms.putArray("products").add("BPU_BY_NIK").add("BILL_BY_CODE");
        terms.putObject("limits").put("highestPayment", 100_000_000).put("requestsPerSecond", 10_000);
        return terms;
    }

    void suspend(SnapPartner partner) {
        expectDone(manager.post(path(partner) + "/suspend", "{\"reason\": \"a test\"}"), 204);
    }

    void resume(SnapPartner partner) {
        expectDone(manager.post(path(partner) + "/resume", ""), 204);
    }

    void addKey(SnapPartner partner, KeyPair pair) {
        expectDone(manager.post(path(partner) + "/keys", key(pair).toString()), 201);
    }

    void revokeFirstKey(SnapPartner partner) {
        String keyId = manager.get(path(partner))
                .expect(200)
                .path("keys")
                .path(0)
                .path("keyId")
                .asString();
        expectDone(manager.post(path(partner) + "/keys/" + keyId + "/revoke", ""), 200);
    }

    JsonNode settlementExceptions(SnapPartner partner) {
        return manager.get(path(partner) + "/settlement-exceptions").expect(200).path("items");
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(SnapPartner partner) {
        return "/api/v1/channels/" + partner.id();
    }

    private static void expectDone(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but got " + answer);
        }
    }

    private static ObjectNode key(KeyPair pair) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        return Clients.JSON
                .createObjectNode()
                .put("publicKey", "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    }
}
