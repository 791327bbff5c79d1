package id.jamsos.system;

import static org.awaitility.Awaitility.await;

import id.jamsos.platform.access.Endpoint;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** For every endpoint and role a request about what is the caller's own, and one about what is somebody else's. */
final class AccessExamples {
    private static final String AGENT = "PERISAI-0001";

    private final Clients clients;
    private final AtomicInteger references = new AtomicInteger();
    private final Party own;
    private final Party foreign;

    /** A participant with the number by which they are searched, and a bill. */
    private record Party(Worker worker, String nik, String billId) {}

    AccessExamples(Clients clients) {
        this.clients = clients;
        own = party("agent", "PERISAI\", \"agentId\": \"" + AGENT);
        foreign = party("kiosk", "KIOSK");
    }

    private Party party(String clientId, String channel) {
        String nik = Worker.newNik();
        JsonNode answer = clients.as(clientId)
                .post("/api/v1/participants", Worker.form(nik, channel))
                .expect(201);
        var worker = new Worker(
                clients,
                answer.path("participantId").asString(),
                answer.path("kpj").asString());
        String billId = worker.billed().path("billId").asString();
        await().atMost(Worker.PATIENCE)
                .until(() -> worker.self()
                        .get(worker.path("/overview"))
                        .json()
                        .path("missing")
                        .isEmpty());
        return new Party(worker, nik, billId);
    }

    Answer own(Endpoint endpoint, String role) {
        return call(endpoint, role, true);
    }

    Answer foreign(Endpoint endpoint, String role) {
        return call(endpoint, role, false);
    }

    private Answer call(Endpoint endpoint, String role, boolean isOwn) {
        Party about = isOwn ? own : foreign;
        return caller(role).call(endpoint.method(), path(endpoint, about), body(endpoint, role, isOwn));
    }

    private Caller caller(String role) {
        return switch (role) {
            case "participant" -> own.worker().self();
            case "channel" -> clients.as("kiosk");
            case "cashier" -> clients.as("branch-counter");
            default -> clients.as(role);
        };
    }

    private String path(Endpoint endpoint, Party about) {
        if (endpoint.path().startsWith("/api/v1/channels/")) {
            return channelPath(endpoint);
        }
        return switch (endpoint.toString()) {
            case "GET /api/v1/bills/{}" -> "/api/v1/bills/" + about.billId();
            case "GET /api/v1/bills" ->
                "/api/v1/bills?participantId=" + about.worker().participantId();
            case "GET /api/v1/reports/coverage", "GET /api/v1/reports/contributions" -> endpoint.path() + "?by=segment";
            default -> endpoint.path().replace("{}", about.worker().participantId());
        };
    }

    /** Each role meets a partner of its own, in the state that the endpoint needs. */
    private String channelPath(Endpoint endpoint) {
        var partner = Partner.registered(clients);
        if (endpoint.path().endsWith("/resume")) {
            partner.suspended();
        }
        return endpoint.path()
                .replaceFirst("/keys/\\{}", "/keys/" + partner.keyId())
                .replaceFirst("\\{}", partner.id());
    }

    private String body(Endpoint endpoint, String role, boolean isOwn) {
        Party about = isOwn ? own : foreign;
        String id = about.worker().participantId();
        return switch (endpoint.toString()) {
            case "POST /api/v1/participants" -> Worker.form(Worker.newNik(), registrationChannel(role, isOwn));
            case "POST /api/v1/participants/search" -> "{\"nik\": \"%s\"}".formatted(about.nik());
            case "POST /api/v1/quotes" ->
                "{\"segment\": \"BPU\", \"participantId\": \"%s\", \"payer\": \"SELF\", \"programmes\": [\"JKK\", \"JKM\"], \"months\": 1}"
                        .formatted(id);
            case "POST /api/v1/bills" -> "{\"participantId\": \"%s\", \"months\": 1}".formatted(id);
            case "POST /api/v1/payments" -> payment(role, isOwn);
            case "POST /api/v1/channels" -> Partner.newForm();
            case "PATCH /api/v1/participants/{}" -> "{\"occupation\": \"Nelayan\"}";
            case "PATCH /api/v1/channels/{}" -> "{\"fee\": 2500}";
            case "POST /api/v1/channels/{}/keys" -> Partner.newKeyForm();
            case "POST /api/v1/channels/{}/secrets" -> "{\"overlapHours\": 1}";
            case "POST /api/v1/channels/{}/suspend" -> "{\"reason\": \"A test\"}";
            case "POST /api/v1/channels/{}/keys/{}/revoke", "POST /api/v1/channels/{}/resume" -> "";
            case "PUT /api/v1/sandbox/clock" -> "{\"now\": \"%s\"}".formatted(Instant.now());
            default -> {
                if (!endpoint.method().equals("GET")) {
                    throw new AssertionError("write an example of a body for " + endpoint);
                }
                yield "";
            }
        };
    }

    private static String registrationChannel(String role, boolean isOwn) {
        return switch (role) {
            case "agent" -> "PERISAI\", \"agentId\": \"" + (isOwn ? AGENT : "PERISAI-9999");
            case "channel" -> isOwn ? "KIOSK" : "JMO";
            default -> "BRANCH";
        };
    }

    /** Each role pays a bill of its own, since a bill is paid only once. */
    private String payment(String role, boolean isOwn) {
        String ownChannel = role.equals("cashier") ? "BRANCH" : "KIOSK";
        String otherChannel = role.equals("cashier") ? "KIOSK" : "JMO";
        JsonNode bill = Worker.registered(clients).billed();
        return Worker.payment(bill, "ACCESS-" + references.incrementAndGet())
                .replace("KIOSK", isOwn ? ownChannel : otherChannel);
    }
}
