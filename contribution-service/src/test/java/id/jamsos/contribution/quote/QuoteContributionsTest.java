package id.jamsos.contribution.quote;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.pricing.PricingRequest;
import id.jamsos.contribution.pricing.PricingStep.Kind;
import id.jamsos.contribution.quote.Quotation.OfIncome;
import id.jamsos.contribution.quote.Quotation.OfMember;
import id.jamsos.contribution.quote.Quotation.Terms;
import id.jamsos.contribution.quote.QuoteDecision.MemberNotYetKnown;
import id.jamsos.contribution.quote.QuoteDecision.NotPriced;
import id.jamsos.contribution.quote.QuoteDecision.Quoted;
import id.jamsos.contribution.quote.QuoteDecision.TooFarAhead;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteContributionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final ParticipantId DRIVER = new ParticipantId("000000000000000000000drver");
    private static final ParticipantId STRANGER = new ParticipantId("000000000000000000stranger");
    private static final Set<Programme> ALL = EnumSet.of(Programme.JKK, Programme.JKM, Programme.JHT);
    private static final Terms NOTHING_SAID = new Terms(null, null, Set.of(), null, 1);

    private final QuoteContributions quotes = new QuoteContributions(
            (participant, today) -> participant.equals(DRIVER)
                    ? Optional.of(new QuotedMember(
                            Segment.BPU,
                            Rupiah.of(3_000_000),
                            Sector.TRANSPORT,
                            Payer.GROUP,
                            ALL,
                            NOVEMBER.plusMonths(2)))
                    : Optional.empty(),
            new Pricing(RateCatalogue.load(RateFiles.builtIn())));

    @Test
    void an_income_alone_is_quoted_for_other_work_and_the_mandatory_pair_from_the_current_month() {
        Quoted quoted = quoted(new OfIncome(Segment.BPU, Rupiah.of(1_000_000), NOTHING_SAID));

        assertThat(quoted.assumed())
                .isEqualTo(new PricingRequest(
                        Segment.BPU,
                        Rupiah.of(1_000_000),
                        Sector.OTHER,
                        Payer.SELF,
                        EnumSet.of(Programme.JKK, Programme.JKM),
                        NOVEMBER,
                        1));
        assertThat(quoted.price().total()).isEqualTo(Rupiah.of(8_400));
    }

    @Test
    void a_member_is_quoted_from_what_is_known_of_them() {
        Quoted quoted = quoted(new OfMember(DRIVER, NOTHING_SAID));

        assertThat(quoted.assumed())
                .isEqualTo(new PricingRequest(
                        Segment.BPU,
                        Rupiah.of(3_000_000),
                        Sector.TRANSPORT,
                        Payer.GROUP,
                        ALL,
                        NOVEMBER.plusMonths(2),
                        1));
        assertThat(quoted.price().total()).isEqualTo(Rupiah.of((29_500 + 6_800) / 2 + 59_000));
    }

    @Test
    void what_the_question_says_comes_before_what_is_known_of_the_member() {
        Terms whatIf =
                new Terms(Sector.OTHER, Payer.APBD, EnumSet.of(Programme.JKK, Programme.JKM), YearMonth.of(2027, 3), 3);

        PricingRequest assumed = quoted(new OfMember(DRIVER, whatIf)).assumed();

        assertThat(assumed.sector()).isEqualTo(Sector.OTHER);
        assertThat(assumed.payer()).isEqualTo(Payer.APBD);
        assertThat(assumed.programmes()).doesNotContain(Programme.JHT);
        assertThat(assumed.fromMonth()).isEqualTo(YearMonth.of(2027, 3));
    }

    @Test
    void somebody_unknown_here_is_refused() {
        assertThat(quotes.handle(new OfMember(STRANGER, NOTHING_SAID), TODAY))
                .isEqualTo(new MemberNotYetKnown(STRANGER));
    }

    @Test
    void the_last_month_may_lie_24_months_ahead_but_no_further() {
        var latest = new Terms(null, null, Set.of(), YearMonth.of(2028, 6), 6);
        var tooFar = new Terms(null, null, Set.of(), YearMonth.of(2028, 7), 6);

        assertThat(handle(latest)).isInstanceOf(Quoted.class);
        assertThat(handle(tooFar)).isEqualTo(new TooFarAhead(YearMonth.of(2028, 11)));
    }

    @Test
    void a_past_month_is_quoted_under_its_own_rules() {
        var december2020 = new Terms(null, null, Set.of(), YearMonth.of(2020, 12), 1);

        assertThat(((Quoted) handle(december2020)).price().total()).isEqualTo(Rupiah.of(168));
    }

    @Test
    void a_month_without_a_known_rule_is_refused() {
        var june2015 = new Terms(null, null, Set.of(), YearMonth.of(2015, 6), 1);

        assertThat(handle(june2015)).isInstanceOfSatisfying(NotPriced.class, refusal -> {
            assertThat(refusal.reason().missing()).isEqualTo(Kind.BASE);
            assertThat(refusal.reason().subject()).isEqualTo("BPU");
        });
    }

    private QuoteDecision handle(Terms terms) {
        return quotes.handle(new OfIncome(Segment.BPU, Rupiah.of(1_000_000), terms), TODAY);
    }

    private Quoted quoted(Quotation quotation) {
        QuoteDecision decision = quotes.handle(quotation, TODAY);
        assertThat(decision).isInstanceOf(Quoted.class);
        return (Quoted) decision;
    }
}
