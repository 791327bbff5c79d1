package id.jamsos.gateway.overview;

import tools.jackson.databind.JsonNode;

/** What became of asking for a part. */
sealed interface Outcome {
    record Found(JsonNode body) implements Outcome {}

    /** The service says that the participant is not the caller's, which it also says of a participant that it does not know. */
    record Refused() implements Outcome {}

    record Missing(Reason reason) implements Outcome {}
}
