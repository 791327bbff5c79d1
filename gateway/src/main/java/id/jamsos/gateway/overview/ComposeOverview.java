package id.jamsos.gateway.overview;

import id.jamsos.gateway.overview.OverviewView.MissingPart;
import id.jamsos.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Makes one view of the parts. The register decides whether there is such a participant and whether the caller may look; while it is
 * away the other services decide about their own parts.
 */
final class ComposeOverview {
    private static final String OPEN_BILL = "ISSUED";

    private ComposeOverview() {}

    /**
     * @throws ProblemException 404 when nobody is registered under the id, 403 when the participant is not the caller's
     */
    static OverviewView of(String participantId, Map<Part, Outcome> outcomes) {
        Outcome register = outcomes.getOrDefault(Part.PARTICIPANT, new Outcome.Missing(Reason.UNAVAILABLE));
        if (register.equals(new Outcome.Missing(Reason.NOT_YET_KNOWN))) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "participant-not-found");
        }
        if (register instanceof Outcome.Refused || nobodyKnowsTheCaller(outcomes)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "not-yours");
        }
        JsonNode bills = found(outcomes.get(Part.BILL));
        return new OverviewView(
                participantId,
                found(register),
                found(outcomes.get(Part.CARD)),
                found(outcomes.get(Part.COVERAGE)),
                found(outcomes.get(Part.CONTRIBUTIONS)),
                bills == null ? null : openOf(bills),
                found(outcomes.get(Part.ENTITLEMENTS)),
                missing(outcomes));
    }

    private static boolean nobodyKnowsTheCaller(Map<Part, Outcome> outcomes) {
        return outcomes.values().stream().noneMatch(Outcome.Found.class::isInstance)
                && outcomes.values().stream().anyMatch(Outcome.Refused.class::isInstance);
    }

    private static @Nullable JsonNode found(@Nullable Outcome outcome) {
        return outcome instanceof Outcome.Found(var body) ? body : null;
    }

    private static @Nullable JsonNode openOf(JsonNode bills) {
        return bills.path("items")
                .valueStream()
                .filter(bill -> bill.path("status").asString("").equals(OPEN_BILL))
                .findFirst()
                .orElse(null);
    }

    private static List<MissingPart> missing(Map<Part, Outcome> outcomes) {
        var missing = new ArrayList<MissingPart>();
        for (Part part : Part.values()) {
            switch (outcomes.get(part)) {
                case Outcome.Found _ -> {}
                // that the participant is the caller's, another has confirmed: the news has not arrived here
                case Outcome.Refused _ -> missing.add(new MissingPart(part.wireName(), Reason.NOT_YET_KNOWN));
                case Outcome.Missing(var reason) -> missing.add(new MissingPart(part.wireName(), reason));
                case null -> missing.add(new MissingPart(part.wireName(), Reason.UNAVAILABLE));
            }
        }
        return missing;
    }
}
