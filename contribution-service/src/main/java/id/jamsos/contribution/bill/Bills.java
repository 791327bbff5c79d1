package id.jamsos.contribution.bill;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every bill there is. Bills are never removed: that a bill once existed is what repeated commands are recognised by. */
public interface Bills {

    Optional<Versioned<Bill>> find(BillId id);

    Optional<Versioned<Bill>> withCode(BillingCode code);

    /** The bill in a form that can be kept elsewhere until it is inserted. */
    String draft(BillTerms terms);

    BillTerms fromDraft(String draft);

    /** Inserts an issued bill and publishes BillIssued. */
    Inserted insert(Bill.Issued bill);

    /**
     * Replaces a bill by its next state and publishes the event of that state.
     *
     * @return false, with nothing changed, when another bill holds the payment's id, reference or receipt number
     * @throws id.jamsos.platform.aggregate.StaleWriteException when the bill has changed since it was loaded
     */
    boolean commit(Versioned<Bill> loaded, Bill next);

    /** The bill that a payment command has paid. */
    Optional<BillId> paidBy(String paymentId);

    /** The bill that was paid under a reference of a channel. */
    Optional<BillId> paidUnder(Channel channel, String channelReference);

    /** The bills of a person, newest first, after the given one. */
    List<Versioned<Bill>> of(ParticipantId participant, @Nullable Position after, int limit);

    /** The paid bills of a person, last booked first, from the given one on. */
    List<Bill.Paid> paidOf(ParticipantId participant, @Nullable Position from, int limit);

    /** Hands over the issued bills that expire in one of these hours, counted from the epoch, both ends included. */
    void forEachExpiringBetween(long firstEpochHour, long lastEpochHour, Consumer<BillId> consumer);

    /** Paid bills booked before a moment whose credit nobody has confirmed; in no order, at most so many. */
    List<BillId> creditPending(Instant bookedBefore, int limit);

    long countCreditPending();

    /** Confirms that the payment of a bill is in the account. Not a change of the bill: nobody else can see it. */
    void confirmCredited(BillId id);

    /** What became of an insertion. */
    enum Inserted {
        DONE,
        /** The bill was there already. */
        WAS_THERE,
        /** Another bill holds the billing code. */
        CODE_TAKEN
    }

    /** A place in a list of bills: the moment by which it is ordered, and the bill among those of the same moment. */
    record Position(Instant moment, BillId billId) {}
}
