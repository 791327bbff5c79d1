package id.jamsos.demo.run;

import id.jamsos.demo.people.Worker;
import id.jamsos.demo.system.Api;
import id.jamsos.partnerclient.NoAnswerException;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.SnapAnswer;
import id.jamsos.partnerclient.SnapRequest;
import id.jamsos.partnerclient.Transport;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** One worker on the way from the form to the cover, with every request and answer. */
final class Journey {
    private static final String KIOSK = "kiosk";
    private static final String ACTIVE = "\"status\":\"ACTIVE\"";

    private final Api api;
    private final PartnerClient partner;
    private final Transport line;
    private final String run;
    private final Transcript transcript = new Transcript();

    /** @param line what the partner's requests go over */
    Journey(Api api, PartnerClient partner, Transport line, String run) {
        this.api = api;
        this.partner = partner;
        this.line = line;
        this.run = run;
    }

    /** Walks it; what was sent and answered. */
    String walk(Worker worker) throws IOException, InterruptedException {
        transcript.title(
                "1. A worker registers (channel %s)".formatted(worker.form().get("channel")));
        String participant = register(worker);
        transcript.title("2. A clerk of POSPAY asks what the worker owes, and takes it");
        new Counter(partner.over(this::overheard), run).pay(worker, true);
        transcript.title("3. The worker is covered");
        String coverage = "participants/" + participant + "/coverage";
        transcript.request("GET", "/api/v1/" + coverage, Map.of("Authorization", "Bearer (of kiosk)"), "");
        Api.Answer covered = Patience.untilAnswered(
                "the coverage",
                () -> Optional.of(api.get(KIOSK, coverage))
                        .filter(answer -> answer.body().contains(ACTIVE)));
        transcript.answer(covered.status(), covered.body());
        return transcript.text();
    }

    private String register(Worker worker) throws InterruptedException {
        var registry = new Registry(api, run);
        transcript.request(
                "POST",
                "/api/v1/participants",
                Map.of(
                        "Authorization", "Bearer (of %s)".formatted(worker.client()),
                        "Content-Type", "application/json",
                        "Idempotency-Key", registry.key(worker)),
                worker.json());
        Api.Answer registered = registry.register(worker);
        transcript.answer(registered.status(), registered.body());
        return registered.json().path("participantId").asString();
    }

    private SnapAnswer overheard(SnapRequest request) throws NoAnswerException {
        transcript.request(request.method(), request.path(), request.headers(), request.body());
        SnapAnswer answer = line.send(request);
        transcript.answer(answer.httpStatus(), answer.rawBody());
        return answer;
    }
}
