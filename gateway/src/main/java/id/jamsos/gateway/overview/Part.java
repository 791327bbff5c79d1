package id.jamsos.gateway.overview;

import id.jamsos.platform.access.Endpoint;
import java.util.Locale;

/** The parts of the view, each an endpoint that a caller could also ask by itself. */
enum Part {
    PARTICIPANT("registration", "/api/v1/participants/{id}"),
    CARD("registration", "/api/v1/participants/{id}/card"),
    COVERAGE("contribution", "/api/v1/participants/{id}/coverage"),
    CONTRIBUTIONS("contribution", "/api/v1/participants/{id}/contributions"),
    BILL("contribution", "/api/v1/bills"),
    ENTITLEMENTS("claims", "/api/v1/participants/{id}/entitlements");

    private final String service;
    private final String path;

    Part(String service, String path) {
        this.service = service;
        this.path = path;
    }

    String service() {
        return service;
    }

    Endpoint endpoint() {
        return new Endpoint("GET", path);
    }

    /** The path and query to ask for one participant, with {@code {id}} still to be filled. */
    String pathAndQuery() {
        return this == BILL ? path + "?participantId={id}" : path;
    }

    /** The name of the part in the answer. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
