package id.jamsos.contribution.account;

import static id.jamsos.contribution.coverage.CoverageStatus.ACTIVE;
import static id.jamsos.contribution.coverage.CoverageStatus.GRACE;
import static id.jamsos.contribution.testing.Examples.newAccount;
import static id.jamsos.contribution.testing.Examples.noonOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.testing.ContractExamples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoverageAnswerTest {

    private static final LocalDate REGISTERED = LocalDate.of(2026, 11, 10);

    /** Paid on 20 November for November and December. */
    private static final Account PAID = newAccount(REGISTERED)
            .reserve(new OpenBill(ContractExamples.SITI.terms().billId(), ""))
            .credit(ContractExamples.SITI.credit(), noonOf("2026-11-20"))
            .account();

    @Test
    void the_status_last_published_holds_since_it_was_published() {
        assertThat(on("2026-11-25").coverage().status()).isEqualTo(ACTIVE);
        assertThat(on("2026-11-25").since()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void a_day_before_that_shows_what_the_payment_has_made_of_it_but_not_before_the_registration() {
        assertThat(on("2026-11-15").coverage().status()).isEqualTo(ACTIVE);
        assertThat(on("2026-11-15").since()).isEqualTo(REGISTERED);
    }

    @Test
    void a_day_to_come_shows_what_happens_if_nothing_more_is_paid() {
        assertThat(on("2027-01-31").coverage().status()).isEqualTo(GRACE);
        assertThat(on("2027-01-31").since()).isEqualTo(LocalDate.of(2027, 1, 16));
    }

    @Test
    void nobody_is_anything_before_being_registered() {
        assertThat(CoverageAnswer.of(PAID, REGISTERED.minusDays(1))).isEmpty();
        assertThat(CoverageAnswer.of(newAccount(REGISTERED), REGISTERED)
                        .orElseThrow()
                        .since())
                .isEqualTo(REGISTERED);
    }

    private static CoverageAnswer on(String day) {
        return CoverageAnswer.of(PAID, LocalDate.parse(day)).orElseThrow();
    }
}
