package id.jamsos.contribution.counter;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.counter.Inquiries.Answered;
import id.jamsos.contribution.counter.InquiryDecision.Payable;
import id.jamsos.contribution.counter.InquiryDecision.Refused;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.StaleWriteException;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a clerk what a customer owes, and remembers with which bill it was answered: the payment of the same number means that bill, and a
 * repeated inquiry shows it in its present state. An inquiry that was refused leaves nothing; repeated, it is judged anew.
 */
public final class InquireBill {

    private final Inquiries inquiries;
    private final CustomerBills customerBills;
    private final OfferBill offerBill;

    public InquireBill(Inquiries inquiries, CustomerBills customerBills, OfferBill offerBill) {
        this.inquiries = inquiries;
        this.customerBills = customerBills;
        this.offerBill = offerBill;
    }

    public InquiryDecision handle(Inquiry inquiry, Partner partner, Instant at) {
        String id = Answered.id(partner.id(), inquiry.requestId());
        Optional<Answered> before = inquiries.find(id);
        if (before.filter(answered -> !isAnswered(answered, inquiry)).isPresent()) {
            return new Refused(CounterRefusal.INCONSISTENT);
        }
        Optional<CounterRefusal> refusal = PartnerRules.refusal(partner, inquiry.customer(), at);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (before.isPresent()) {
            return shown(before.get(), partner, at);
        }
        InquiryDecision decision = offered(inquiry, partner, at);
        if (!(decision instanceof Payable payable)) {
            return decision;
        }
        var mine = new Answered(
                id, partner.id(), inquiry.fingerprint(), payable.bill().billId(), at);
        Answered first = Attempts.untilFresh(() -> remembered(mine));
        if (!isAnswered(first, inquiry)) {
            return new Refused(CounterRefusal.INCONSISTENT);
        }
        return first.billId().equals(mine.billId()) ? decision : shown(first, partner, at);
    }

    private static boolean isAnswered(Answered answered, Inquiry inquiry) {
        return answered.fingerprint().equals(inquiry.fingerprint());
    }

    private InquiryDecision offered(Inquiry inquiry, Partner partner, Instant at) {
        Rupiah highest = partner.terms().limits().highestPayment();
        return switch (offerBill.handle(inquiry, highest, at)) {
            case OfferBill.Offer.None(CounterRefusal reason) -> new Refused(reason);
            case OfferBill.Offer.Found(Bill bill, Member member) -> now(bill, member, partner, at);
        };
    }

    private InquiryDecision shown(Answered answered, Partner partner, Instant at) {
        BilledMember billed = customerBills.billed(answered.billId()).orElseThrow();
        return now(billed.bill().state(), billed.member(), partner, at);
    }

    private static InquiryDecision now(Bill bill, Member member, Partner partner, Instant at) {
        return switch (bill) {
            case Bill.Issued issued ->
                issued.terms().expiredBy(at) ? new Refused(CounterRefusal.EXPIRED) : payable(issued, member, partner);
            case Bill.Paid _ -> new Refused(CounterRefusal.PAID);
            case Bill.Expired _, Bill.Cancelled _ -> new Refused(CounterRefusal.EXPIRED);
        };
    }

    private static InquiryDecision payable(Bill.Issued bill, Member member, Partner partner) {
        return PartnerRules.refusal(partner, bill.terms().total())
                .<InquiryDecision>map(Refused::new)
                .orElseGet(() -> new Payable(bill, member));
    }

    /** Mine, unless another request with the same number was faster. */
    private Answered remembered(Answered mine) {
        return inquiries.insert(mine)
                ? mine
                : inquiries.find(mine.inquiryId()).orElseThrow(() -> new StaleWriteException(mine.inquiryId(), 0));
    }
}
