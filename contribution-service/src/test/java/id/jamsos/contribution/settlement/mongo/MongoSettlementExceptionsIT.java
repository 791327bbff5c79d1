package id.jamsos.contribution.settlement.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.settlement.PartnerReference;
import id.jamsos.contribution.settlement.SettlementException;
import id.jamsos.contribution.settlement.SettlementException.Taken;
import id.jamsos.contribution.settlement.SettlementExceptions.Position;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MongoSettlementExceptionsIT extends RunningService {

    private static final Instant AT = Instant.parse("2020-11-20T05:00:00.123456Z");

    private static final PartnerReference REFERENCE = new PartnerReference("P-1", "3273015704880001", null);

    @Autowired
    private MongoSettlementExceptions exceptions;

    @Autowired
    private MongoDatabase database;

    @Test
    void an_exception_is_noted_once_and_stays_as_it_was() {
        SettlementException first = exception("IT-ONCE", AT);
        exceptions.note(first);
        exceptions.note(later(first, first.laterFingerprint(), taken(AT.plusSeconds(9))));

        assertThat(exceptions.of(first.partner(), null, 10)).containsExactly(first);
    }

    @Test
    void what_the_partner_calls_a_payment_is_not_readable_in_the_database() {
        SettlementException noted = exception("IT-SECRET", AT);
        exceptions.note(noted);

        var document = database.getCollection("settlement_exceptions")
                .find(Filters.eq("_id", noted.id()))
                .first();

        assertThat(String.valueOf(document))
                .contains("IT-SECRET")
                .doesNotContain(REFERENCE.customerNo())
                .doesNotContain("P-1");
    }

    @Test
    void further_payments_under_the_same_number_are_exceptions_of_their_own() {
        SettlementException first = exception("IT-MORE", AT);
        exceptions.note(first);
        exceptions.note(later(first, "a third one", first.later()));

        assertThat(exceptions.of(first.partner(), null, 10)).hasSize(2);
    }

    @Test
    void the_latest_come_first_page_after_page() {
        var noted = new ArrayList<SettlementException>();
        for (int i = 0; i < 7; i++) {
            noted.add(exception("IT-PAGES", AT.plusMillis(i / 3)));
        }
        noted.forEach(exceptions::note);
        exceptions.note(exception("IT-OTHER", AT));

        for (int limit : List.of(1, 2, 3, 10)) {
            assertThat(pages(limit)).containsExactlyInAnyOrderElementsOf(noted);
        }
        assertThat(pages(2))
                .isSortedAccordingTo(
                        (one, other) -> other.later().at().compareTo(one.later().at()));
    }

    private List<SettlementException> pages(int limit) {
        var all = new ArrayList<SettlementException>();
        @Nullable Position after = null;
        List<SettlementException> page;
        do {
            page = exceptions.of(new PartnerId("IT-PAGES"), after, limit);
            all.addAll(page);
            after = page.isEmpty() ? null : Position.of(page.getLast());
        } while (!page.isEmpty());
        return all;
    }

    private static SettlementException exception(String partner, Instant laterAt) {
        String payment = new CommandIdentity("it", "pay", newKey(), "").derivedId();
        return new SettlementException(
                new PartnerId(partner), payment, null, REFERENCE, taken(AT), "another", taken(laterAt));
    }

    private static SettlementException later(SettlementException first, String fingerprint, Taken later) {
        return new SettlementException(
                first.partner(), first.paymentId(), null, REFERENCE, first.first(), fingerprint, later);
    }

    private static Taken taken(Instant at) {
        return new Taken(Rupiah.of(16_400), at.minusSeconds(5), at);
    }
}
