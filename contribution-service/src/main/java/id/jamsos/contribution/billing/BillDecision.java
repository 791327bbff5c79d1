package id.jamsos.contribution.billing;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.PricingDecision;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** The answer to a {@link BillOrder}. */
public sealed interface BillDecision {

    /** The bill is open. */
    record Issued(Bill.Issued bill) implements BillDecision {}

    /** This order has had its bill before; shown as it was issued, whatever became of it. */
    record Repeated(Bill.Issued bill) implements BillDecision {}

    /** No bill. */
    sealed interface Refused extends BillDecision {}

    /** Registration's news of the person has not arrived; it may in a moment. */
    record ParticipantNotYetKnown() implements Refused {}

    /** The Idempotency-Key belongs to another bill. */
    record KeyReused() implements Refused {}

    record ProgrammesNotHeld(Set<Programme> programmes) implements Refused {}

    /** The segment's mandatory programmes are not all among those asked for. */
    record MandatoryMissing(Set<Programme> mandatory) implements Refused {}

    record FromMonthNotInTurn(List<YearMonth> possible) implements Refused {}

    record MonthAlreadyPaid(YearMonth month) implements Refused {}

    record TooFarAhead(YearMonth lastPossible) implements Refused {}

    /** Above what whoever asks may collect; the bill that was open still is. */
    record TotalTooHigh(Rupiah total) implements Refused {}

    /** No rule is known that prices one of the months. */
    record NotPriced(PricingDecision.RuleUnknown reason) implements Refused {}
}
