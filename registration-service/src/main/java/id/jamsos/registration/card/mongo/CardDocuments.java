package id.jamsos.registration.card.mongo;

import id.jamsos.platform.aggregate.Watermarks;
import id.jamsos.platform.mongo.MongoKeys;
import id.jamsos.registration.card.CardStanding;
import id.jamsos.registration.card.CardStatus;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Standing to document and back. */
final class CardDocuments {
    private static final String STATUS = "status";
    private static final String VALID_THROUGH = "validThrough";
    private static final String HEARD_AT = "heardAt";
    private static final String WATERMARKS = "watermarks";

    private CardDocuments() {}

    static Document document(CardStanding standing) {
        Document watermarks = new Document();
        standing.watermarks().last().forEach((source, last) -> watermarks.append(MongoKeys.encode(source), last));
        return new Document(STATUS, standing.status().name())
                .append(VALID_THROUGH, text(standing.validThrough()))
                .append(HEARD_AT, date(standing.heardAt()))
                .append(WATERMARKS, watermarks);
    }

    static CardStanding standing(Document document) {
        String validThrough = document.getString(VALID_THROUGH);
        Date heardAt = document.getDate(HEARD_AT);
        return new CardStanding(
                CardStatus.valueOf(document.getString(STATUS)),
                validThrough == null ? null : YearMonth.parse(validThrough),
                heardAt == null ? null : heardAt.toInstant(),
                watermarks(document.get(WATERMARKS, Document.class)));
    }

    private static Watermarks watermarks(Document stored) {
        Map<String, Long> last = new HashMap<>();
        stored.forEach((source, sequence) -> last.put(MongoKeys.decode(source), (Long) sequence));
        return new Watermarks(last);
    }

    private static @Nullable String text(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }
}
