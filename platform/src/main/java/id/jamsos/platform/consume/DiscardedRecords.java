package id.jamsos.platform.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static id.jamsos.platform.consume.ParkedDocuments.DISCARDED;
import static id.jamsos.platform.consume.ParkedDocuments.HEADERS;
import static id.jamsos.platform.consume.ParkedDocuments.VALUE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.event.EventHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;

/** The records of which operators decided that they count for nothing, as those who read the topic again must know them. */
final class DiscardedRecords {
    private final MongoCollection<Document> parked;

    DiscardedRecords(MongoDatabase database) {
        this.parked = database.getCollection(ParkedRecords.COLLECTION);
    }

    boolean isDiscarded(ParkedStream stream, ConsumerRecord<byte[], byte[]> found) {
        return parked.find(and(eq("_id", ParkedRecords.id(stream, found)), exists(DISCARDED, true)))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    /** Sequences of the discarded events of a key that come before this one, in their order. */
    List<Long> discardedBefore(ParkedStream stream, String key, long sequence) {
        var before = new TreeSet<Long>();
        for (Document one : parked.find(ParkedRecords.discarded(stream, key))
                .projection(include(HEADERS + "." + EventHeaders.SEQUENCE))) {
            String text = one.get(HEADERS, new Document()).getString(EventHeaders.SEQUENCE);
            if (text != null && text.matches("[1-9][0-9]{0,17}") && Long.parseLong(text) < sequence) {
                before.add(Long.parseLong(text));
            }
        }
        return List.copyOf(before);
    }

    /** Whether this is another copy of a discarded event, with the same headers and bytes, as the relay sends one after a crash. */
    boolean isCopyOfDiscarded(ParkedStream stream, ConsumerRecord<byte[], byte[]> found) {
        var header = found.headers().lastHeader(EventHeaders.ID);
        if (header == null || header.value() == null || found.value() == null) {
            return false;
        }
        String eventId = new String(header.value(), UTF_8);
        var twins = parked.find(and(
                        ParkedRecords.discarded(stream, ParkedDocuments.key(found)),
                        eq(HEADERS + "." + EventHeaders.ID, eventId)))
                .projection(include(VALUE, HEADERS));
        Document headers = ParkedDocuments.headers(found);
        for (Document twin : twins) {
            Binary value = twin.get(VALUE, Binary.class);
            if (value != null
                    && Arrays.equals(value.getData(), found.value())
                    && headers.equals(twin.get(HEADERS, Document.class))) {
                return true;
            }
        }
        return false;
    }
}
