package id.jamsos.gateway.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Everything about one participant, as far as it could be had.
 *
 * @param bill the open bill; absent when there is none, or when {@code missing} names it
 * @param missing the parts that exist but are not in this answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewView(
        String participantId,
        @Nullable JsonNode participant,
        @Nullable JsonNode card,
        @Nullable JsonNode coverage,
        @Nullable JsonNode contributions,
        @Nullable JsonNode bill,
        @Nullable JsonNode entitlements,
        List<MissingPart> missing) {

    record MissingPart(String part, Reason reason) {}
}
