package id.jamsos.contribution.billing;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.bill.BillLine;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.pricing.PricedLine;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.pricing.PricingDecision;
import id.jamsos.contribution.pricing.PricingRequest;
import id.jamsos.contribution.rates.Charge;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws up bills: decides on the months, prices them and fixes every figure. */
final class BillDrafts {

    private final Pricing pricing;

    BillDrafts(Pricing pricing) {
        this.pricing = pricing;
    }

    /** A complete bill, or why there is none. */
    sealed interface Draft {
        record Complete(BillTerms terms) implements Draft {}

        record Refusal(BillDecision.Refused reason) implements Draft {}
    }

    Draft draft(BillOrder order, Account account, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        return switch (BillingRules.plan(account, order, today)) {
            case BillingRules.Plan.Refusal refusal -> new Draft.Refusal(refusal.reason());
            case BillingRules.Plan.Bill plan -> priced(order, account.member(), plan.months(), now);
        };
    }

    private Draft priced(BillOrder order, Member member, BilledMonths months, Instant now) {
        return switch (pricing.price(request(member, months))) {
            case PricingDecision.RuleUnknown unknown -> new Draft.Refusal(new BillDecision.NotPriced(unknown));
            case PricingDecision.Priced priced ->
                new Draft.Complete(new BillTerms(
                        order.billId(),
                        member.participantId(),
                        member.dimensions(),
                        months,
                        lines(priced),
                        now,
                        BillingRules.expiresAt(now),
                        order.identity().fingerprint()));
        };
    }

    private static PricingRequest request(Member member, BilledMonths months) {
        return new PricingRequest(
                member.dimensions().segment(),
                member.monthlyIncome(),
                member.sector(),
                member.dimensions().payer(),
                months.programmes(),
                months.from(),
                months.count());
    }

    private static List<BillLine> lines(PricingDecision.Priced priced) {
        return priced.lines().stream().map(BillDrafts::line).toList();
    }

    private static BillLine line(PricedLine line) {
        return new BillLine(
                line.month(),
                line.programme(),
                line.side(),
                line.base(),
                rate(line.charge()),
                line.gross(),
                line.relief(),
                line.amount(),
                line.ruleId(),
                line.legalSource(),
                line.sourceStatus());
    }

    private static @Nullable Percent rate(Charge charge) {
        return switch (charge) {
            case Charge.PercentOfBase share -> share.percent();
            case Charge.FlatAmount _ -> null;
        };
    }
}
