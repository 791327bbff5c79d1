package id.jamsos.contribution.testing;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BillingCode;
import id.jamsos.contribution.bill.Bills;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Bills with the promises of the real store: atomic, guarded by the version, unique where they must be. */
public final class InMemoryBills implements Bills {

    private final Map<BillId, Versioned<Bill>> bills = new LinkedHashMap<>();
    private final Map<String, BillTerms> drafts = new HashMap<>();
    private final Set<BillId> unconfirmed = new HashSet<>();
    private final List<Bill> published = new ArrayList<>();
    private final Steps steps;

    public InMemoryBills(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Versioned<Bill>> find(BillId id) {
        steps.before("find bill");
        synchronized (this) {
            return Optional.ofNullable(bills.get(id));
        }
    }

    @Override
    public Optional<Versioned<Bill>> withCode(BillingCode code) {
        steps.before("find bill");
        synchronized (this) {
            return any(bill -> bill.billingCode().equals(code)).map(bills::get);
        }
    }

    @Override
    public synchronized String draft(BillTerms terms) {
        drafts.put(terms.toString(), terms);
        return terms.toString();
    }

    @Override
    public synchronized BillTerms fromDraft(String draft) {
        return Optional.ofNullable(drafts.get(draft)).orElseThrow();
    }

    @Override
    public Inserted insert(Bill.Issued bill) {
        steps.before("insert bill");
        synchronized (this) {
            if (bills.containsKey(bill.billId())) {
                return Inserted.WAS_THERE;
            }
            if (any(other -> other.billingCode().equals(bill.billingCode())).isPresent()) {
                return Inserted.CODE_TAKEN;
            }
            bills.put(bill.billId(), new Versioned<>(bill, new Revision(1, 1)));
            published.add(bill);
        }
        steps.after("insert bill");
        return Inserted.DONE;
    }

    @Override
    public boolean commit(Versioned<Bill> loaded, Bill next) {
        steps.before("commit bill");
        synchronized (this) {
            Versioned<Bill> current = bills.get(next.billId());
            if (current == null || !current.revision().equals(loaded.revision())) {
                throw new StaleWriteException(
                        next.billId().value(), loaded.revision().version());
            }
            if (next instanceof Bill.Paid paid) {
                if (anyPaid(other -> clash(other, paid.payment())).isPresent()) {
                    return false;
                }
                unconfirmed.add(paid.billId());
            }
            bills.put(
                    next.billId(),
                    new Versioned<>(next, new Revision(loaded.revision().version() + 1, 2)));
            published.add(next);
        }
        steps.after("commit bill");
        return true;
    }

    private static boolean clash(Payment one, Payment other) {
        return one.paymentId().equals(other.paymentId())
                || one.isReferredToAs(other.channel(), other.channelReference())
                || one.receiptNumber().equals(other.receiptNumber());
    }

    @Override
    public Optional<BillId> paidBy(String paymentId) {
        steps.before("paid by");
        synchronized (this) {
            return anyPaid(payment -> payment.paymentId().equals(paymentId));
        }
    }

    @Override
    public synchronized Optional<BillId> paidUnder(Channel channel, String channelReference) {
        return anyPaid(payment -> payment.isReferredToAs(channel, channelReference));
    }

    private Optional<BillId> anyPaid(Predicate<Payment> that) {
        return any(bill -> bill instanceof Bill.Paid paid && that.test(paid.payment()));
    }

    private Optional<BillId> any(Predicate<Bill> that) {
        return all().stream().filter(that).map(Bill::billId).findFirst();
    }

    @Override
    public synchronized List<Versioned<Bill>> of(ParticipantId participant, @Nullable Position after, int limit) {
        throw new UnsupportedOperationException("lists are tested against the database");
    }

    @Override
    public synchronized List<Bill.Paid> paidOf(ParticipantId participant, @Nullable Position from, int limit) {
        throw new UnsupportedOperationException("lists are tested against the database");
    }

    @Override
    public synchronized void forEachExpiringBetween(long first, long last, Consumer<BillId> consumer) {
        for (Bill bill : all()) {
            long hour = ExpireBills.epochHour(bill.terms().expiresAt());
            if (bill instanceof Bill.Issued && first <= hour && hour <= last) {
                consumer.accept(bill.billId());
            }
        }
    }

    @Override
    public synchronized List<BillId> creditPending(Instant bookedBefore, int limit) {
        return List.copyOf(unconfirmed);
    }

    @Override
    public synchronized long countCreditPending() {
        return unconfirmed.size();
    }

    @Override
    public void confirmCredited(BillId id) {
        steps.before("confirm bill");
        synchronized (this) {
            unconfirmed.remove(id);
        }
    }

    public synchronized List<Bill> all() {
        return bills.values().stream().map(Versioned::state).toList();
    }

    /** Every state that was entered, in order: what the bills have published. */
    public synchronized List<Bill> published() {
        return List.copyOf(published);
    }
}
