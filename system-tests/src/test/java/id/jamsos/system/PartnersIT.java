package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a partner channel comes in and is stopped, through the gateway; which roles may do it is in {@link AccessIT}. */
@ExtendWith(Jamsos.Extension.class)
class PartnersIT {
    private final Clients clients;

    PartnersIT(Jamsos jamsos) {
        clients = jamsos.clients();
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
