package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerRecords;
import id.jamsos.contribution.settlement.PartnerReference;
import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.settlement.SettlementException.Taken;
import id.jamsos.contribution.settlement.SettlementExceptions;
import id.jamsos.contribution.testing.PartnerExamples;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is to be settled, over HTTP. */
class SettlementExceptionsIT extends RunningService {

    private static final Instant AT = Instant.parse("2026-11-20T05:00:00.123Z");

    @Autowired
    private PartnerRecords partners;

    @Autowired
    private SettlementExceptions exceptions;

    @Test
    void exceptions_are_listed_page_after_page() {
        Partner partner = registered("SETTLE-PAGES", "771001");
        for (int i = 1; i <= 3; i++) {
            note(partner, i);
        }

        var amounts = new ArrayList<Long>();
        String after = "";
        do {
            Answer page = get(path("SETTLE-PAGES") + "?limit=2" + after, officer("finance"));
            page.json()
                    .path("items")
                    .forEach(item -> amounts.add(item.at("/later/amount").longValue()));
            JsonNode next = page.json().path("next");
            after = next.isNull() ? "" : "&after=" + next.asString();
        } while (!after.isEmpty());

        assertThat(amounts).containsExactly(3L, 2L, 1L);
    }

    @Test
    void an_exception_tells_amounts_and_moments_of_both_and_whose_it_is() {
        Partner partner = registered("SETTLE-ONE", "771002");
        note(partner, 7);

        JsonNode item = get(path("SETTLE-ONE"), officer("auditor")).json().at("/items/0");

        assertThat(item.path("channelId").asString()).isEqualTo("SETTLE-ONE");
        assertThat(item.path("paymentRequestId").asString()).isEqualTo("20261120-************0001");
        assertThat(item.path("customerNo").asString()).isEqualTo("************0001");
        assertThat(item.path("referenceNo").asString()).isEqualTo("POS-77");
        assertThat(item.path("participantId").asString()).isEqualTo("p".repeat(26));
        assertThat(item.at("/first/amount").longValue()).isEqualTo(16_400);
        assertThat(item.at("/later/paidAt").asString()).isEqualTo("2026-11-20T05:00:02.123Z");
        assertThat(item.at("/later/reportedAt").asString()).isEqualTo("2026-11-20T05:00:07.123Z");
    }

    @Test
    void an_unknown_partner_and_a_foreign_cursor_are_refused() {
        registered("SETTLE-NONE", "771003");

        assertThat(get(path("SETTLE-NOBODY"), officer("operator")).problem()).isEqualTo("partner-unknown");
        assertThat(get(path("no%20id"), officer("operator")).problem()).isEqualTo("partner-unknown");
        assertThat(get(path("SETTLE-NONE") + "?after=17", officer("partner-manager"))
                        .fieldError())
                .isEqualTo("after cursor");
        assertThat(get(path("SETTLE-NONE"), kiosk()).status()).isEqualTo(403);
    }

    private void note(Partner partner, long amount) {
        String payment = new CommandIdentity("it", "pay", newKey(), "").derivedId();
        var first = new Taken(Rupiah.of(16_400), AT, AT);
        var later = new Taken(Rupiah.of(amount), AT.plusSeconds(2), AT.plusSeconds(amount));
        var reference = new PartnerReference("20261120-3273015704880001", "3273015704880001", "POS-77");
        exceptions.note(new SettlementException(
                partner.id(), payment, new ParticipantId("p".repeat(26)), reference, first, "another", later));
    }

    private Partner registered(String id, String serviceId) {
        Partner partner = PartnerExamples.partner(id, serviceId);
        partners.insert(partner, new CommandIdentity("it", "register", newKey(), ""));
        return partner;
    }

    private static String path(String partner) {
        return "/api/v1/channels/" + partner + "/settlement-exceptions";
    }
}
