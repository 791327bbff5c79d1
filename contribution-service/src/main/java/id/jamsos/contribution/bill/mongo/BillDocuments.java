package id.jamsos.contribution.bill.mongo;

import static id.jamsos.contribution.bill.mongo.BillFields.BILLING_CODE;
import static id.jamsos.contribution.bill.mongo.BillFields.BOOKED_AT;
import static id.jamsos.contribution.bill.mongo.BillFields.CREDIT_PENDING;
import static id.jamsos.contribution.bill.mongo.BillFields.EXPIRES_HOUR;
import static id.jamsos.contribution.bill.mongo.BillFields.PAYMENT;
import static id.jamsos.contribution.bill.mongo.BillFields.PAYMENT_ID;
import static id.jamsos.contribution.bill.mongo.BillFields.PAYMENT_REFERENCE;
import static id.jamsos.contribution.bill.mongo.BillFields.RECEIPT_NUMBER;
import static id.jamsos.contribution.bill.mongo.BillFields.STATE;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BillingCode;
import id.jamsos.contribution.bill.ExpireBills;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.bill.ReceiptNumber;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.platform.mongo.Change;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Bill to document and back. The terms are written once; a transition adds what its new state has. */
final class BillDocuments {

    private enum State {
        ISSUED,
        PAID,
        EXPIRED,
        CANCELLED
    }

    static final String PAID = State.PAID.name();

    private BillDocuments() {}

    static Document inserted(Bill.Issued bill) {
        Document document = TermsDocuments.document(bill.terms());
        return document.append(STATE, State.ISSUED.name())
                .append(BILLING_CODE, bill.billingCode().value())
                .append(EXPIRES_HOUR, ExpireBills.epochHour(bill.terms().expiresAt()));
    }

    static Change transition(Bill next) {
        Document fields =
                switch (next) {
                    case Bill.Issued _ -> throw new IllegalArgumentException("No bill becomes issued again");
                    case Bill.Paid paid -> paid(paid.payment());
                    case Bill.Expired expired ->
                        new Document(STATE, State.EXPIRED.name()).append("expiredAt", Date.from(expired.expiredAt()));
                    case Bill.Cancelled cancelled ->
                        new Document(STATE, State.CANCELLED.name())
                                .append("cancelledAt", Date.from(cancelled.cancelledAt()))
                                .append("replacedBy", value(cancelled.replacedBy()));
                };
        return Change.set(fields).unset(EXPIRES_HOUR);
    }

    static Bill bill(Document document) {
        BillTerms terms = TermsDocuments.terms(document);
        var code = new BillingCode(document.getString(BILLING_CODE));
        return switch (State.valueOf(document.getString(STATE))) {
            case ISSUED -> new Bill.Issued(terms, code);
            case PAID -> new Bill.Paid(terms, code, payment(document.get(PAYMENT, Document.class)));
            case EXPIRED ->
                new Bill.Expired(terms, code, document.getDate("expiredAt").toInstant());
            case CANCELLED ->
                new Bill.Cancelled(
                        terms,
                        code,
                        document.getDate("cancelledAt").toInstant(),
                        billId(document.getString("replacedBy")));
        };
    }

    static String reference(Channel channel, String channelReference) {
        return channel + "/" + channelReference;
    }

    private static Document paid(Payment payment) {
        return new Document(STATE, State.PAID.name())
                .append(PAYMENT, document(payment))
                .append(PAYMENT_ID, payment.paymentId())
                .append(PAYMENT_REFERENCE, reference(payment.channel(), payment.channelReference()))
                .append(RECEIPT_NUMBER, payment.receiptNumber().value())
                .append(CREDIT_PENDING, true);
    }

    private static Document document(Payment payment) {
        return new Document("paymentId", payment.paymentId())
                .append("receiptNumber", payment.receiptNumber().value())
                .append("channel", payment.channel().name())
                .append("channelReference", payment.channelReference())
                .append("amount", payment.amount().amount())
                .append("paidAt", Date.from(payment.paidAt()))
                .append(BOOKED_AT, Date.from(payment.bookedAt()))
                .append("fingerprint", payment.fingerprint());
    }

    private static Payment payment(Document document) {
        return new Payment(
                document.getString("paymentId"),
                new ReceiptNumber(document.getString("receiptNumber")),
                Channel.valueOf(document.getString("channel")),
                document.getString("channelReference"),
                Rupiah.of(document.getLong("amount")),
                document.getDate("paidAt").toInstant(),
                document.getDate(BOOKED_AT).toInstant(),
                document.getString("fingerprint"));
    }

    private static @Nullable String value(@Nullable BillId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable BillId billId(@Nullable String value) {
        return value == null ? null : new BillId(value);
    }
}
