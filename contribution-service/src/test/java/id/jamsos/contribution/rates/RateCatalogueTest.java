package id.jamsos.contribution.rates;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RateCatalogueTest {

    private final RateCatalogue catalogue = new EditedRates().load();

    @Test
    void before_its_first_month_no_rule_is_known() {
        YearMonth before = YearMonth.of(2015, 6);

        assertThat(catalogue.base(Segment.BPU, before)).isEmpty();
        assertThat(catalogue.contribution(Segment.BPU, Programme.JKK, Side.WORKER, before))
                .isEmpty();
        assertThat(catalogue.inForce(before)).isEmpty();
    }

    @Test
    void the_rules_in_force_are_those_of_the_month_asked_for() {
        assertThat(catalogue.inForce(YearMonth.of(2026, 2)))
                .extracting(entry -> entry.provision().ruleId())
                .containsExactlyInAnyOrder(
                        "BPU-BASE-2015",
                        "BPU-JKK-2015",
                        "BPU-JKM-2015",
                        "BPU-JHT-2015",
                        "BPU-RELIEF-PP50-2025-TRANSPORT");
    }

    @Test
    void an_unknown_rate_is_no_rate() {
        RateCatalogue edited = new EditedRates()
                .replacing("contributions.csv", "JKK,WORKER,1.00,,2015-07,,CONFIRMED", "JKK,WORKER,,,2015-07,,UNKNOWN")
                .replacing("bases.csv", "BPU,BPU-2015,2015-07,,CONFIRMED", "BPU,,2016-01,,UNKNOWN")
                .adding("bases.csv", "BASE,BPU,BPU-2015,2015-07,2015-12,CONFIRMED,PP 44/2015,")
                .load();

        assertThat(edited.contribution(Segment.BPU, Programme.JKK, Side.WORKER, YearMonth.of(2026, 1)))
                .isEmpty();
        assertThat(edited.base(Segment.BPU, YearMonth.of(2015, 12))).isPresent();
        assertThat(edited.base(Segment.BPU, YearMonth.of(2016, 1))).isEmpty();
    }

    @Test
    void a_relief_leaves_out_other_programmes_sectors_and_excluded_payers() {
        YearMonth month = YearMonth.of(2026, 1);

        assertThat(catalogue.relief(Segment.BPU, Programme.JKK, Sector.TRANSPORT, Payer.SELF, month))
                .isPresent();
        assertThat(catalogue.relief(Segment.BPU, Programme.JHT, Sector.TRANSPORT, Payer.SELF, month))
                .isEmpty();
        assertThat(catalogue.relief(Segment.BPU, Programme.JKK, Sector.OTHER, Payer.SELF, month))
                .isEmpty();
        assertThat(catalogue.relief(Segment.BPU, Programme.JKK, Sector.TRANSPORT, Payer.APBD, month))
                .isEmpty();
    }
}
