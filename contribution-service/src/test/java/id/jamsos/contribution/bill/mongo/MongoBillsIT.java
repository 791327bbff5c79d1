package id.jamsos.contribution.bill.mongo;

import static id.jamsos.contribution.testing.Examples.NOVEMBER;
import static id.jamsos.contribution.testing.Examples.payment;
import static id.jamsos.contribution.testing.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BillingCode;
import id.jamsos.contribution.bill.Bills.Inserted;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.testing.ContractExamples;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bills here belong to nobody: no sweep of the running service may find an account for them, so none stays paid and pending. */
class MongoBillsIT extends RunningService {

    private static final Instant ISSUED_AT = Instant.parse("2020-11-20T05:00:00.123Z");

    @Autowired
    private MongoBills bills;

    @Autowired
    private MongoDatabase database;

    @Test
    void an_issued_bill_comes_back_as_it_was_inserted() {
        Bill.Issued bill = insertNew();

        assertThat(stored(bill)).isEqualTo(bill);
    }

    @Test
    void every_other_state_comes_back_as_it_was_committed() {
        assertComesBack(bill -> bill.expire(bill.terms().expiresAt()));
        assertComesBack(bill -> bill.cancel(new BillId(newBill().billId().value()), ISSUED_AT));
        assertComesBack(bill -> bill.cancel(null, ISSUED_AT));
        assertComesBack(bill -> bill.pay(payment(newKey(), bill.terms(), ISSUED_AT)));
    }

    private void assertComesBack(Function<Bill.Issued, Bill> transition) {
        Bill.Issued bill = insertNew();
        Bill next = transition.apply(bill);

        assertThat(bills.commit(load(bill), next)).isTrue();

        assertThat(stored(bill)).isEqualTo(next);
        bills.confirmCredited(bill.billId());
    }

    @Test
    void a_draft_gives_back_the_same_terms() {
        BillTerms terms = ContractExamples.SITI.terms();

        assertThat(bills.fromDraft(bills.draft(terms))).isEqualTo(terms);
    }

    @Test
    void a_bill_is_inserted_once() {
        Bill.Issued bill = insertNew();

        assertThat(bills.insert(bill)).isEqualTo(Inserted.WAS_THERE);
        assertThat(bills.insert(bill.terms().issuedUnder(1))).isEqualTo(Inserted.WAS_THERE);
    }

    @Test
    void a_taken_billing_code_is_told_from_a_taken_id() {
        BillingCode taken = insertNew().billingCode();

        assertThat(bills.insert(new Bill.Issued(newBill().terms(), taken))).isEqualTo(Inserted.CODE_TAKEN);
    }

    @Test
    void a_bill_is_found_by_its_code() {
        Bill.Issued bill = insertNew();

        assertThat(bills.withCode(bill.billingCode())).contains(load(bill));
        assertThat(bills.withCode(newBill().billingCode())).isEmpty();
    }

    @Test
    void a_commit_that_comes_too_late_changes_nothing() {
        Bill.Issued bill = insertNew();
        Versioned<Bill> loaded = load(bill);
        Bill expired = bill.expire(bill.terms().expiresAt());
        bills.commit(loaded, expired);

        assertThatThrownBy(() -> bills.commit(loaded, bill.cancel(null, ISSUED_AT)))
                .isInstanceOf(StaleWriteException.class);
        assertThat(stored(bill)).isEqualTo(expired);
    }

    @Test
    void a_reference_a_payment_or_a_receipt_pays_one_bill_only() {
        Bill.Issued first = insertNew();
        Payment paid = payment(newKey(), first.terms(), ISSUED_AT);
        bills.commit(load(first), first.pay(paid));
        bills.confirmCredited(first.billId());
        Bill.Issued second = insertNew();

        assertThat(bills.commit(load(second), second.pay(paid))).isFalse();
        assertThat(bills.paidBy(paid.paymentId())).contains(first.billId());
        assertThat(bills.paidUnder(paid.channel(), paid.channelReference())).contains(first.billId());
        assertThat(stored(second)).isEqualTo(second);
    }

    @Test
    void a_paid_bill_waits_for_its_credit_until_that_is_confirmed() {
        Bill.Issued bill = insertNew();
        bills.commit(load(bill), bill.pay(payment(newKey(), bill.terms(), ISSUED_AT)));
        var paid = load(bill);

        assertThat(bills.creditPending(ISSUED_AT.plusMillis(1), 100)).contains(bill.billId());
        assertThat(bills.creditPending(ISSUED_AT, 100)).doesNotContain(bill.billId());
        bills.confirmCredited(bill.billId());
        assertThat(bills.creditPending(ISSUED_AT.plusMillis(1), 100)).doesNotContain(bill.billId());
        assertThat(load(bill).revision()).isEqualTo(paid.revision());
    }

    @Test
    void issued_bills_are_found_by_the_hour_in_which_they_expire() {
        Bill.Issued bill = insertNew();
        long hour = ExpireBills.epochHour(bill.terms().expiresAt());

        assertThat(expiring(hour - 1_200, hour)).contains(bill.billId());
        assertThat(expiring(hour + 1, hour + 1_200)).doesNotContain(bill.billId());
        bills.commit(load(bill), bill.expire(bill.terms().expiresAt()));
        assertThat(expiring(hour, hour)).doesNotContain(bill.billId());
    }

    @Test
    void no_field_of_a_bill_is_written_as_null_where_an_index_is_sparse() {
        Document document = document(insertNew());

        assertThat(document.keySet())
                .doesNotContain("paymentId", "paymentReference", "receiptNumber", "creditPending")
                .contains("expiresHour");
    }

    private List<BillId> expiring(long first, long last) {
        var found = new ArrayList<BillId>();
        bills.forEachExpiringBetween(first, last, found::add);
        return found;
    }

    private static Bill.Issued newBill() {
        return terms(newKey(), NOVEMBER, 1, ISSUED_AT).issuedUnder(0);
    }

    private Bill.Issued insertNew() {
        Bill.Issued bill = newBill();
        assertThat(bills.insert(bill)).isEqualTo(Inserted.DONE);
        return bill;
    }

    private Versioned<Bill> load(Bill bill) {
        return bills.find(bill.billId()).orElseThrow();
    }

    private Bill stored(Bill bill) {
        return load(bill).state();
    }

    private Document document(Bill bill) {
        Document found = database.getCollection("bills")
                .find(new Document("_id", bill.billId().value()))
                .first();
        return Objects.requireNonNull(found);
    }
}
