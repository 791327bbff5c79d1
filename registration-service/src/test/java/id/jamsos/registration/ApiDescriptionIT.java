package id.jamsos.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDescriptionIT extends RunningService {
    @Test
    void the_description_names_every_endpoint_and_what_a_caller_sends() {
        JsonNode api = get("/v3/api-docs", kiosk()).json();

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        PARTICIPANTS, PARTICIPANTS + "/search", PARTICIPANTS + "/{id}", PARTICIPANTS + "/{id}/card");
        JsonNode registration = api.path("paths").path(PARTICIPANTS).path("post");
        assertThat(registration.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("Idempotency-Key", "Accept-Language");
        assertThat(api.at("/components/schemas/Registration/required")).hasSize(12);
    }
}
