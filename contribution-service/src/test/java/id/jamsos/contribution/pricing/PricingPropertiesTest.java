package id.jamsos.contribution.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.money.Rupiah;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every price, whatever the law of the month. */
class PricingPropertiesTest {

    @Property
    void the_total_is_the_sum_of_the_lines(@ForAll("requests") PricingRequest request) {
        var priced = Prices.price(request);

        assertThat(priced.total().amount())
                .isEqualTo(priced.lines().stream()
                        .mapToLong(line -> line.amount().amount())
                        .sum());
        assertThat(priced.lines())
                .hasSize(request.months() * request.programmes().size());
    }

    @Property
    void several_months_cost_what_each_month_costs_alone(@ForAll("requests") PricingRequest request) {
        List<PricedLine> monthByMonth = IntStream.range(0, request.months())
                .mapToObj(i -> withIncomeAndMonth(
                        request, request.income(), request.fromMonth().plusMonths(i)))
                .flatMap(month -> Prices.price(month).lines().stream())
                .toList();

        assertThat(Prices.price(request).lines()).isEqualTo(monthByMonth);
    }

    @Property
    void a_relief_never_exceeds_the_gross_amount_and_nothing_is_negative(@ForAll("requests") PricingRequest request) {
        assertThat(Prices.price(request).lines()).allSatisfy(line -> {
            assertThat(line.relief()).isLessThanOrEqualTo(line.gross());
            assertThat(line.amount()).isGreaterThanOrEqualTo(Rupiah.ZERO);
            assertThat(line.amount().plus(line.relief())).isEqualTo(line.gross());
        });
    }

    @Property
    void a_higher_income_never_costs_less(
            @ForAll("requests") PricingRequest request, @ForAll @LongRange(max = 30_000_000) long more) {
        var richer = withIncomeAndMonth(request, request.income().plus(Rupiah.of(more)), request.fromMonth());
        var same = withIncomeAndMonth(request, request.income(), request.fromMonth());

        assertThat(Prices.total(richer)).isGreaterThanOrEqualTo(Prices.total(same));
    }

    @Provide
    Arbitrary<PricingRequest> requests() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 30_000_000),
                        Arbitraries.of(Sector.class),
                        Arbitraries.of(Payer.class),
                        Arbitraries.of(Programme.JKK, Programme.JKM, Programme.JHT)
                                .set()
                                .ofMinSize(1),
                        Arbitraries.integers().between(0, 12 * 14),
                        Arbitraries.of(1, 2, 3, 6, 12))
                .as((income, sector, payer, programmes, offset, months) ->
                        request(income, sector, payer, programmes, offset, months));
    }

    private static PricingRequest request(
            long income, Sector sector, Payer payer, Set<Programme> programmes, int offset, int months) {
        String month = YearMonth.of(2015, 7).plusMonths(offset).toString();
        return Prices.request(Rupiah.of(income), sector, payer, programmes, month, months);
    }

    private static PricingRequest withIncomeAndMonth(PricingRequest request, Rupiah income, YearMonth month) {
        return Prices.request(income, request.sector(), request.payer(), request.programmes(), month.toString(), 1);
    }
}
