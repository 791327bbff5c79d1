package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.partnerclient.Deviation;
import id.jamsos.partnerclient.SnapAnswer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service that gives tokens, and what it says to requests that get none. */
@ExtendWith(Jamsos.Extension.class)
class SnapTokensIT {
    private final SnapPartners partners;

    SnapTokensIT(Jamsos jamsos) {
        partners = new SnapPartners(jamsos);
    }

    @TestFactory
    Stream<DynamicTest> tokens() {
        var client = partners.registered().client();
        return Stream.of(
                        new SnapDeviations("right", Deviation.NONE, "200/00", "Successful"),
                        new SnapDeviations(
                                "without a client",
                                Deviation.withoutHeader("X-CLIENT-KEY"),
                                "400/02",
                                "Invalid Mandatory Field X-CLIENT-KEY"),
                        new SnapDeviations(
                                "with noon as time",
                                Deviation.header("X-TIMESTAMP", "noon"),
                                "400/01",
                                "Invalid Field Format X-TIMESTAMP"),
                        new SnapDeviations("half a message", Deviation.body(_ -> "{"), "400/00", "Bad Request"),
                        SnapDeviations.without("grantType"),
                        SnapDeviations.malformed("grantType", message -> message.put("grantType", "password")),
                        new SnapDeviations(
                                "of nobody",
                                Deviation.header("X-CLIENT-KEY", "nobody"),
                                "401/00",
                                "Unauthorized. [Client]"),
                        new SnapDeviations(
                                "badly signed", Deviation.badSignature(), "401/00", "Unauthorized. [Signature]"),
                        new SnapDeviations(
                                "of long ago",
                                Deviation.header("X-TIMESTAMP", "2026-01-01T00:00:00+07:00"),
                                "401/00",
                                "Unauthorized. [Timestamp]"),
                        new SnapDeviations(
                                "by another method",
                                Deviation.unsigned(request -> request.withMethod("PUT")),
                                "405/00",
                                "Requested Function"))
                .map(wrong -> DynamicTest.dynamicTest(wrong.what(), () -> {
                    SnapAnswer answer = client.deviating(wrong.deviation()).requestToken();

                    SnapCodes.assertCode(answer, wrong.httpAndCase().replace("/", "73"));
                    assertThat(answer.responseMessage()).startsWith(wrong.message());
                }));
    }

    @Test
    void too_many_tokens() throws Exception {
        var slow = partners.registeredForOneRequestASecond();
        SnapAnswer answer = slow.client().requestToken();
        for (int more = 0; more < 20 && answer.httpStatus() != 429; more++) {
            answer = slow.client().requestToken();
        }

        SnapCodes.assertCode(answer, "4297300");
    }
}
