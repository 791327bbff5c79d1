package id.jamsos.contribution.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.counter.Inquiries.Answered;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.testing.InMemoryProgress;
import id.jamsos.contribution.testing.Steps;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForgetInquiriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final InMemoryInquiries inquiries = new InMemoryInquiries(Steps.UNDISTURBED);
    private final ForgetInquiries forget = new ForgetInquiries(inquiries, new InMemoryProgress());

    @Test
    void the_last_ninety_days_and_today_are_kept() {
        LocalDate oldestKept = TODAY.minusDays(ForgetInquiries.DAYS_KEPT);
        remember("kept", start(oldestKept));
        remember("forgotten", start(oldestKept).minusMillis(1));

        forget.run(TODAY);

        assertThat(inquiries.find("kept")).isPresent();
        assertThat(inquiries.find("forgotten")).isEmpty();
    }

    @Test
    void after_a_pause_every_day_that_came_due_is_forgotten() {
        forget.run(TODAY);
        remember("of the pause", start(TODAY).plusSeconds(5));

        forget.run(TODAY.plusDays(100));

        assertThat(inquiries.find("of the pause")).isEmpty();
    }

    private void remember(String id, Instant at) {
        inquiries.insert(new Answered(id, new PartnerId("POSPAY"), "fingerprint", new BillId("b".repeat(26)), at));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
