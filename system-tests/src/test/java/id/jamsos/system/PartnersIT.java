package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a partner channel comes in and is stopped, through the gateway; which roles may do it is in {@link AccessIT}. */
@ExtendWith(Jamsos.Extension.class)
class PartnersIT {
    private final Clients clients;
    private final Path demo;

    PartnersIT(Jamsos jamsos) {
        clients = jamsos.clients();
        demo = jamsos.dataDirectory().resolve("demo").resolve("partners").resolve("POSPAY");
    }

    @Test
    void the_demo_partner_is_registered_under_the_values_in_its_files() throws IOException {
        var shown = clients.as("operator").get("/api/v1/channels/POSPAY").expect(200);

        assertThat(demo.resolve("client-id")).hasContent(shown.path("clientId").asString());
        assertThat(demo.resolve("partner-service-id"))
                .hasContent(shown.at("/terms/partnerServiceId").asString());
        assertThat(demo.resolve("channel-id"))
                .hasContent(shown.at("/terms/channelIds/0").asString());
        assertThat(Files.readString(demo.resolve("client-secret"))).hasSizeGreaterThanOrEqualTo(43);
        assertThat(shown.toString()).doesNotContain(Files.readString(demo.resolve("client-secret")));
    }

    @Test
    void a_partner_is_registered_shown_and_suspended() {
        var partner = Partner.registered(clients);

        assertThat(partner.registered().path("clientSecret").asString()).isNotBlank();
        assertThat(partner.shown().toString())
                .doesNotContain(partner.registered().path("clientSecret").asString());
        clients.as("operator")
                .post(partner.path("/suspend"), "{\"reason\": \"Settlement is late\"}")
                .expectNothing();
        assertThat(partner.shown().at("/suspension/reason").asString()).isEqualTo("Settlement is late");
        clients.as("operator").post(partner.path("/resume"), "").expectNothing();
        assertThat(partner.shown().path("suspension").isNull()).isTrue();
    }

    @Test
    void terms_are_changed_only_by_those_who_saw_them_last() {
        var partner = Partner.registered(clients);
        var manager = clients.as("partner-manager");
        var etag = manager.get(partner.path("")).headers().firstValue("ETag").orElseThrow();

        var changed = manager.patch(partner.path(""), etag, "{\"fee\": 2500}");
        var late = manager.patch(partner.path(""), etag, "{\"fee\": 3000}");

        assertThat(changed.expect(200).at("/terms/fee").asLong()).isEqualTo(2500);
        assertThat(late.expect(412).path("type").asString()).isEqualTo("urn:jamsos:problem:changed-since-read");
    }
}
