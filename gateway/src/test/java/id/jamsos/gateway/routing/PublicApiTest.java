package id.jamsos.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.platform.access.AccessTable;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicApiTest {
    private static final Set<String> SERVICES = Set.of("registration", "contribution", "claims", "reporting");
    private final PublicApi api = new PublicApi(AccessTable.fromClassPath(), SERVICES);

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/participants,                 registration",
        "GET,  /api/v1/participants/p1/card,         registration",
        "GET,  /api/v1/participants/p1/coverage,     contribution",
        "GET,  /api/v1/participants/p1/entitlements, claims",
        "GET,  /api/v1/reports/coverage,             reporting",
        "GET,  /api/v1/participants/p1/overview,     gateway",
    })
    void every_endpoint_belongs_to_the_service_that_the_access_table_names(String method, String path, String service) {
        assertThat(api.find(method, path)).map(Target::service).hasValue(service);
    }

    @Test
    void the_sandbox_clock_belongs_to_the_gateway_although_every_service_has_one() {
        assertThat(api.find("PUT", "/api/v1/sandbox/clock"))
                .map(Target::service)
                .hasValue("gateway");
    }

    @Test
    void head_is_get_without_its_body() {
        assertThat(api.find("HEAD", "/api/v1/participants/p1")).isEqualTo(api.find("GET", "/api/v1/participants/p1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/participants/",
                "/api/v1/participants//card",
                "/api/v1/participants/../card",
                "/api/v1/participants/./card",
                "/api/v1/participants/..%2fbills",
                "/api/v1/participants/p1;role=operator",
                "/api/v1/participants/p1/secrets",
                "/api/v2/participants",
            })
    void a_path_that_the_table_does_not_have_or_that_could_be_read_in_two_ways_does_not_exist(String path) {
        assertThat(api.find("GET", path)).isEmpty();
    }

    @Test
    void a_service_without_an_address_is_noticed_at_the_start() {
        assertThatThrownBy(() -> new PublicApi(AccessTable.fromClassPath(), Set.of("registration")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no service of jamsos.gateway.services");
    }
}
