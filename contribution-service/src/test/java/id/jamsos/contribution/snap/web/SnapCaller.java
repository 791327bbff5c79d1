package id.jamsos.contribution.snap.web;

import static id.jamsos.contribution.snap.SnapFixtures.SECRET;
import static id.jamsos.contribution.snap.SnapFixtures.signByKey;
import static id.jamsos.contribution.snap.SnapFixtures.signBySecret;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.contribution.RunningService.Answer;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapTimes;
import id.jamsos.contribution.snap.StringToSign;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls as a partner does: gets a token, signs each request with it, numbers them. */
final class SnapCaller {

    private static final AtomicLong NUMBERS =
            new AtomicLong(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));

    private final Partner partner;
    private final Supplier<Instant> wall;
    private final Function<String, HttpRequest.Builder> requests;
    private @Nullable String token;

    SnapCaller(Partner partner, Supplier<Instant> wall, Function<String, HttpRequest.Builder> requests) {
        this.partner = partner;
        this.wall = wall;
        this.requests = requests;
    }

    Partner partner() {
        return partner;
    }

    static String number() {
        return Long.toString(NUMBERS.incrementAndGet());
    }

    Answer inquire(String customerNo, String requestId) {
        return call(SnapOperation.INQUIRY, inquiry(customerNo, requestId));
    }

    Answer pay(String customerNo, String requestId, String amount) {
        return call(SnapOperation.PAYMENT, payment(customerNo, requestId, amount, ""));
    }

    Answer status(String customerNo, String requestId) {
        return call(
                SnapOperation.STATUS, "{%s, \"inquiryRequestId\": \"%s\"}".formatted(account(customerNo), requestId));
    }

    String inquiry(String customerNo, String requestId) {
        return "{%s, \"inquiryRequestId\": \"%s\"}".formatted(account(customerNo), requestId);
    }

    /** The body of a payment with further fields, if any, that begin with a comma. */
    String payment(String customerNo, String requestId, String amount, String further) {
        return "{%s, \"paymentRequestId\": \"%s\", \"paidAmount\": {\"value\": \"%s\", \"currency\": \"IDR\"}%s}"
                .formatted(account(customerNo), requestId, amount, further);
    }

    String account(String customerNo) {
        String serviceId = partner.terms().partnerServiceId();
        return "\"partnerServiceId\": \"%8s\", \"customerNo\": \"%s\", \"virtualAccountNo\": \"%8s%s\""
                .formatted(serviceId, customerNo, serviceId, customerNo);
    }

    Answer call(SnapOperation operation, String body) {
        return RunningSnap.call(bySecret(operation.path(), number(), body));
    }

    Answer call(SnapOperation operation, String externalId, String body) {
        return RunningSnap.call(bySecret(operation.path(), externalId, body));
    }

    /** With a token and the shared secret. */
    HttpRequest.Builder bySecret(String url, String externalId, String body) {
        String sentAt = SnapTimes.write(wall.get());
        String signed = StringToSign.symmetric(url, token(), body.getBytes(UTF_8), sentAt);
        return transaction(url, externalId, sentAt, body)
                .header("Authorization", "Bearer " + token())
                .header("X-SIGNATURE", signBySecret(SECRET, signed));
    }

    /** Without a token, with the private key. */
    HttpRequest.Builder byKey(String url, String externalId, String body) {
        String sentAt = SnapTimes.write(wall.get());
        return transaction(url, externalId, sentAt, body)
                .header("X-SIGNATURE", signByKey(StringToSign.asymmetric(url, body.getBytes(UTF_8), sentAt)));
    }

    HttpRequest.Builder tokenRequest(String body) {
        String sentAt = SnapTimes.write(wall.get());
        return requests.apply(SnapOperation.ACCESS_TOKEN.path())
                .header("Content-Type", "application/json")
                .header("X-TIMESTAMP", sentAt)
                .header("X-CLIENT-KEY", partner.clientId())
                .header("X-SIGNATURE", signByKey(StringToSign.token(partner.clientId(), sentAt)))
                .POST(BodyPublishers.ofString(body));
    }

    synchronized String token() {
        String known = token;
        if (known == null) {
            known = RunningSnap.call(tokenRequest("{\"grantType\": \"client_credentials\", \"additionalInfo\": {}}"))
                    .text("accessToken");
            token = known;
        }
        return known;
    }

    private HttpRequest.Builder transaction(String url, String externalId, String sentAt, String body) {
        return requests.apply(url)
                .header("Content-Type", "application/json")
                .header("X-TIMESTAMP", sentAt)
                .header("X-PARTNER-ID", partner.clientId())
                .header("X-EXTERNAL-ID", externalId)
                .header("CHANNEL-ID", "6010")
                .POST(BodyPublishers.ofString(body));
    }
}
