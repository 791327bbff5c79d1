package id.jamsos.system;

import id.jamsos.partnerclient.Deviation;
import id.jamsos.partnerclient.SnapRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What can be wrong with any request, whichever service is called, and the case that it is answered with. */
record SnapDeviations(String what, Deviation deviation, String httpAndCase, String message) {

    /** Of the standard's table of headers, with values that do not have the form of it. */
    private static final Map<String, String> MALFORMED = Map.of(
            "Content-Type", "text/plain",
            "X-TIMESTAMP", "20 November 2026",
            "X-SIGNATURE", "?",
            "X-PARTNER-ID", "P".repeat(37),
            "X-EXTERNAL-ID", "twelve",
            "CHANNEL-ID", "123456");

    static List<SnapDeviations> ofHeaders() {
        var all = new ArrayList<SnapDeviations>();
        MALFORMED.forEach((header, malformed) -> {
            all.add(new SnapDeviations(
                    "without " + header,
                    Deviation.withoutHeader(header),
                    "400/02",
                    "Invalid Mandatory Field " + header));
            all.add(new SnapDeviations(
                    "with another form of " + header,
                    Deviation.unsigned(request -> request.with(header, malformed)),
                    "400/01",
                    "Invalid Field Format " + header));
        });
        return all;
    }

    static List<SnapDeviations> ofProof(String otherClientId) {
        return List.of(
                unauthorized("a signature by somebody else", Deviation.badSignature(), "Signature"),
                unauthorized(
                        "another body than was signed",
                        Deviation.otherBody(body -> body.replace("0", "1")),
                        "Signature"),
                unauthorized(
                        "another query than was signed",
                        Deviation.unsigned(request -> new SnapRequest(
                                request.method(), request.path() + "?a=b", request.headers(), request.body())),
                        "Signature"),
                unauthorized(
                        "a time stamp of an hour ago",
                        Deviation.signed(request -> request.with("X-TIMESTAMP", aged(request.header("X-TIMESTAMP")))),
                        "Timestamp"),
                unauthorized("somebody else's client id", Deviation.header("X-PARTNER-ID", otherClientId), "Partner"),
                unauthorized("a counter that was not agreed", Deviation.header("CHANNEL-ID", "99999"), "Channel"),
                new SnapDeviations(
                        "a token that nobody issued",
                        Deviation.unsigned(request -> request.with("Authorization", "Bearer invented")),
                        "401/01",
                        "Invalid Token (B2B)"));
    }

    static List<SnapDeviations> ofMessages() {
        return List.of(
                new SnapDeviations(
                        "a method that is not there",
                        Deviation.unsigned(request -> request.withMethod("PUT")),
                        "405/00",
                        "Requested Function Is Not Supported"),
                new SnapDeviations(
                        "half a message", Deviation.body(body -> body.substring(0, 20)), "400/00", "Bad Request"),
                new SnapDeviations("no message", Deviation.body(_ -> ""), "400/00", "Bad Request"),
                without("partnerServiceId"),
                malformed("partnerServiceId", message -> message.put("partnerServiceId", "abc")),
                new SnapDeviations(
                        "the number of another biller",
                        fields(message -> {
                            message.put("partnerServiceId", "   00000");
                            if (message.has("customerNo")) {
                                message.put(
                                        "virtualAccountNo",
                                        "   00000" + message.path("customerNo").asString());
                            }
                        }),
                        "404/16",
                        "Partner Not Found"));
    }

    static List<SnapDeviations> ofCustomers() {
        return List.of(
                without("customerNo"),
                without("virtualAccountNo"),
                malformed("customerNo", message -> message.put("customerNo", "1".repeat(21))),
                malformed("virtualAccountNo", message -> message.put("virtualAccountNo", "1".repeat(28))));
    }

    static SnapDeviations without(String field) {
        return new SnapDeviations(
                "without " + field,
                fields(message -> message.remove(field)),
                "400/02",
                "Invalid Mandatory Field " + field);
    }

    static SnapDeviations malformed(String field, Consumer<ObjectNode> change) {
        return new SnapDeviations(
                "with another form of " + field, fields(change), "400/01", "Invalid Field Format " + field);
    }

    static Deviation fields(Consumer<ObjectNode> change) {
        return Deviation.body(body -> {
            var message = (ObjectNode) Clients.JSON.readTree(body);
            change.accept(message);
            return message.toString();
        });
    }

    private static SnapDeviations unauthorized(String what, Deviation deviation, String reason) {
        return new SnapDeviations(what, deviation, "401/00", "Unauthorized. [" + reason + "]");
    }

    private static String aged(String timestamp) {
        return OffsetDateTime.parse(timestamp).minusHours(1).toString();
    }
}
