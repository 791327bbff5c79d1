package id.jamsos.system;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A partner whom the partner-manager has registered. */
record Partner(Clients clients, String id, JsonNode registered) {
    private static final String CHANNELS = "/api/v1/channels";
    private static final KeyPair KEYS = newKeys();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    static Partner registered(Clients clients) {
        String form = newForm();
        JsonNode answer = clients.as("partner-manager").post(CHANNELS, form).expect(201);
        return new Partner(clients, answer.path("partnerId").asString(), answer);
    }

    /** The form of a partner whom nobody knows yet. */
    static String newForm() {
        int serial = SERIAL.incrementAndGet();
        return """
                {"partnerId": "TEST-%d", "key": {"publicKey": "%s"},
                 "terms": {"name": "Partner of a test", "channel": "BANK", "partnerServiceId": "5%06d",
                  "products": ["BPU_BY_NIK", "BILL_BY_CODE"],
                  "limits": {"highestPayment": 10000000, "requestsPerSecond": 100}}}""".formatted(serial, text(KEYS), serial);
    }

    /** The form of a key that no partner has. */
    static String newKeyForm() {
        return "{\"publicKey\": \"%s\"}".formatted(text(newKeys()));
    }

    String path(String rest) {
        return CHANNELS + "/" + id + rest;
    }

    Partner suspended() {
        manager().post(path("/suspend"), "{\"reason\": \"A test\"}").expectNothing();
        return this;
    }

    JsonNode shown() {
        return manager().get(path("")).expect(200);
    }

    String keyId() {
        return shown().at("/keys/0/keyId").asString();
    }

    private Caller manager() {
        return clients.as("partner-manager");
    }

    /** SubjectPublicKeyInfo in Base64 alone, which fits into JSON as it is. */
    private static String text(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
