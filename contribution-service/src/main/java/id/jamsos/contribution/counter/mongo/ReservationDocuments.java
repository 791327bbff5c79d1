package id.jamsos.contribution.counter.mongo;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.counter.CounterRefusal;
import id.jamsos.contribution.counter.Reservation;
import id.jamsos.contribution.counter.ReservedPayment;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.platform.crypto.FieldCipher;
import id.jamsos.platform.mongo.Change;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;

/** Reservation to document and back. The echo may hold a name or an identity number, so it is encrypted, bound to its payment. */
final class ReservationDocuments {

    static final String ID = "_id";
    static final String PARTNER = "partner";
    static final String AT = "at";

    /** Only on refused reservations. */
    static final String REFUSAL = "refusal";

    private final FieldCipher cipher;

    ReservationDocuments(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Document document(Reservation reservation) {
        ReservedPayment payment = reservation.payment();
        Document document = new Document(PARTNER, payment.partner().value())
                .append("channel", payment.channel().name())
                .append("fingerprint", payment.fingerprint())
                .append("amount", payment.amount().amount())
                .append("paidAt", Date.from(payment.paidAt()))
                .append(AT, Date.from(payment.at()))
                .append("echo", new Binary(cipher.encrypt(payment.echo(), payment.paymentId())));
        return switch (reservation) {
            case Reservation.ForBill open ->
                document.append("billId", open.billId().value());
            case Reservation.Refused refused ->
                document.append(REFUSAL, refused.reason().name());
        };
    }

    static Change refusal(CounterRefusal reason) {
        return Change.set(new Document(REFUSAL, reason.name()));
    }

    Reservation reservation(Document document) {
        String refusal = document.getString(REFUSAL);
        ReservedPayment payment = payment(document);
        return refusal == null
                ? new Reservation.ForBill(payment, new BillId(document.getString("billId")))
                : new Reservation.Refused(payment, CounterRefusal.valueOf(refusal));
    }

    private ReservedPayment payment(Document document) {
        String id = document.getString(ID);
        return new ReservedPayment(
                id,
                new PartnerId(document.getString(PARTNER)),
                Channel.valueOf(document.getString("channel")),
                document.getString("fingerprint"),
                Rupiah.of(document.getLong("amount")),
                document.getDate("paidAt").toInstant(),
                document.getDate(AT).toInstant(),
                cipher.decrypt(document.get("echo", Binary.class).getData(), id));
    }
}
