package id.jamsos.contribution.bill.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static id.jamsos.contribution.bill.mongo.BillFields.BOOKED_AT;
import static id.jamsos.contribution.bill.mongo.BillFields.ID;
import static id.jamsos.contribution.bill.mongo.BillFields.ISSUED_AT;
import static id.jamsos.contribution.bill.mongo.BillFields.PARTICIPANT;
import static id.jamsos.contribution.bill.mongo.BillFields.PAYMENT;
import static id.jamsos.contribution.bill.mongo.BillFields.STATE;

import id.jamsos.contribution.bill.Bills.Position;
import id.jamsos.contribution.member.ParticipantId;
import java.util.Date;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which bills of a person come on a page, from the place where the page before ended. */
final class BillPages {

    static final String BOOKED = PAYMENT + "." + BOOKED_AT;

    private BillPages() {}

    static Bson of(ParticipantId participant, @Nullable Position after) {
        Bson all = eq(PARTICIPANT, participant.value());
        return after == null
                ? all
                : and(all, before(ISSUED_AT, after, lt(ID, after.billId().value())));
    }

    static Bson paidOf(ParticipantId participant, @Nullable Position from) {
        Bson all = and(eq(PARTICIPANT, participant.value()), eq(STATE, BillDocuments.PAID));
        return from == null
                ? all
                : and(all, before(BOOKED, from, lte(ID, from.billId().value())));
    }

    private static Bson before(String field, Position position, Bson atTheSameMoment) {
        Date moment = Date.from(position.moment());
        return or(lt(field, moment), and(eq(field, moment), atTheSameMoment));
    }
}
