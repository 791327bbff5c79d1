package id.jamsos.contribution.counter.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.counter.CounterPayments.Position;
import id.jamsos.contribution.counter.CounterRefusal;
import id.jamsos.contribution.counter.Inquiries.Answered;
import id.jamsos.contribution.counter.Reservation;
import id.jamsos.contribution.counter.ReservedPayment;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The partners here are nobody's, and so are the bills: nothing is ever booked. */
class MongoCounterPaymentsIT extends RunningService {

    private static final Instant AT = Instant.parse("2020-11-20T05:00:00.123456Z");

    @Autowired
    private MongoCounterPayments payments;

    @Autowired
    private MongoInquiries inquiries;

    @Autowired
    private MongoDatabase database;

    @Test
    void a_reservation_comes_back_as_it_was_inserted() {
        Reservation open = forBill(payment("IT-BACK", AT));
        Reservation refused = new Reservation.Refused(payment("IT-BACK", AT), CounterRefusal.CUT_OFF);
        payments.insert(open);
        payments.insert(refused);

        assertThat(load(open).state()).isEqualTo(open);
        assertThat(load(refused).state()).isEqualTo(refused);
    }

    @Test
    void of_two_reservations_of_a_payment_the_first_stays() {
        Reservation first = forBill(payment("IT-TWICE", AT));
        assertThat(payments.insert(first)).isTrue();

        assertThat(payments.insert(new Reservation.Refused(first.payment(), CounterRefusal.CUT_OFF)))
                .isFalse();

        assertThat(load(first).state()).isEqualTo(first);
    }

    @Test
    void a_reservation_is_refused_once() {
        Reservation open = forBill(payment("IT-REFUSED", AT));
        payments.insert(open);
        Versioned<Reservation> loaded = load(open);
        payments.refuse(loaded, CounterRefusal.EXPIRED);

        assertThatThrownBy(() -> payments.refuse(loaded, CounterRefusal.PAID)).isInstanceOf(StaleWriteException.class);

        assertThat(load(open).state()).isEqualTo(new Reservation.Refused(open.payment(), CounterRefusal.EXPIRED));
    }

    @Test
    void the_echo_is_not_readable_in_the_database() {
        Reservation reservation = forBill(payment("IT-SECRET", AT));
        payments.insert(reservation);

        Document stored = Objects.requireNonNull(database.getCollection("counter_payments")
                .find(new Document("_id", reservation.payment().paymentId()))
                .first());

        assertThat(new String(stored.get("echo", Binary.class).getData(), UTF_8))
                .doesNotContain("3273");
        stored.remove("echo");
        assertThat(stored.toJson()).doesNotContain("3273");
    }

    @Test
    void pages_go_through_a_period_in_order_though_moments_are_the_same() {
        var inserted = new ArrayList<Reservation>();
        for (int i = 0; i < 7; i++) {
            inserted.add(forBill(payment("IT-PAGES", AT.plusMillis(i / 3))));
        }
        inserted.forEach(payments::insert);
        payments.insert(new Reservation.Refused(payment("IT-PAGES", AT), CounterRefusal.PAID));
        payments.insert(forBill(payment("IT-PAGES", AT.minusMillis(1))));
        payments.insert(forBill(payment("IT-PAGES", AT.plusMillis(3))));
        payments.insert(forBill(payment("IT-OTHER", AT)));
        inserted.sort(Comparator.comparing((Reservation one) -> one.payment().at())
                .thenComparing(one -> one.payment().paymentId()));

        for (int limit : List.of(1, 2, 3, 10)) {
            assertThat(pages("IT-PAGES", limit)).isEqualTo(inserted);
        }
    }

    private List<Reservation.ForBill> pages(String partner, int limit) {
        var all = new ArrayList<Reservation.ForBill>();
        @Nullable Position after = null;
        List<Reservation.ForBill> page;
        do {
            page = payments.notRefused(
                    new PartnerId(partner), millis(AT), millis(AT).plusMillis(3), after, limit);
            all.addAll(page);
            after = page.isEmpty() ? null : Position.of(page.getLast().payment());
        } while (!page.isEmpty());
        return all;
    }

    @Test
    void an_inquiry_is_remembered_with_the_bill_that_came_first() {
        var first = new Answered(newId(), new PartnerId("IT-INQUIRY"), "fingerprint", new BillId(newId()), AT);
        assertThat(inquiries.find(first.inquiryId())).isEmpty();
        assertThat(inquiries.insert(first)).isTrue();

        var second = new Answered(first.inquiryId(), first.partner(), "another", new BillId(newId()), AT);
        assertThat(inquiries.insert(second)).isFalse();

        assertThat(inquiries.find(first.inquiryId())).contains(first);
    }

    private static Instant millis(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli());
    }

    private static ReservedPayment payment(String partner, Instant at) {
        return new ReservedPayment(
                newId(),
                new PartnerId(partner),
                Channel.POSPAY,
                "fingerprint",
                Rupiah.of(16_400),
                at.minusSeconds(60),
                at,
                "customerNo 3273014107880001");
    }

    private static Reservation forBill(ReservedPayment payment) {
        return new Reservation.ForBill(payment, new BillId(newId()));
    }

    private static String newId() {
        return new CommandIdentity("it", "reserve", newKey(), "").derivedId();
    }

    private Versioned<Reservation> load(Reservation reservation) {
        return payments.find(reservation.payment().paymentId()).orElseThrow();
    }
}
