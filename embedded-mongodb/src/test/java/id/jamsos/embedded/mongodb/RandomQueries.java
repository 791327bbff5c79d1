package id.jamsos.embedded.mongodb;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Documents and queries in which values meet often, of all types that are compared, with and without arrays. */
final class RandomQueries {

    private static final List<String> FIELDS = List.of("a", "b", "c", "t", "l.x", "l.y", "_id");
    private static final List<String> COMPARISONS = List.of("$gt", "$gte", "$lt", "$lte", "$eq", "$ne");

    private final Random random;
    private final MongoCollection<Document> documents;
    private final boolean mixedTypes;
    private final List<Document> indexes;
    private int ids;

    RandomQueries(Random random, MongoCollection<Document> documents, boolean mixedTypes, List<Document> indexes) {
        this.random = random;
        this.documents = documents;
        this.mixedTypes = mixedTypes;
        this.indexes = indexes;
    }

    /** Half of them fit an index, or nearly. */
    Question next() {
        return indexes.isEmpty() || random.nextBoolean()
                ? new Question(filter(), sort(), limit())
                : fitting(indexes.get(random.nextInt(indexes.size())));
    }

    private Question fitting(Document index) {
        List<String> fields = List.copyOf(index.keySet());
        int equalities = random.nextInt(fields.size() + 1);
        Document filter = new Document();
        Document sort = new Document();
        int direction = random.nextBoolean() ? 1 : -1;
        for (int n = 0; n < fields.size(); n++) {
            String field = fields.get(n);
            if (n < equalities) {
                filter.put(field, random.nextInt(4) == 0 ? new Document("$in", list(this::operand)) : operand());
            } else if (n == equalities && random.nextBoolean()) {
                filter.put(field, new Document(COMPARISONS.get(random.nextInt(4)), operand()));
            }
            if ((n >= equalities || random.nextInt(4) == 0) && !(isArray(field) && hasArray(sort))) {
                sort.put(field, index.getInteger(field) * (random.nextInt(8) == 0 ? -direction : direction));
            }
        }
        return new Question(filter, sort, limit());
    }

    private static boolean isArray(String field) {
        return field.startsWith("l") || field.equals("t");
    }

    /** Two arrays in one sort are an error. */
    private static boolean hasArray(Document sort) {
        return sort.keySet().stream().anyMatch(RandomQueries::isArray);
    }

    void insert(int count) {
        documents.insertMany(IntStream.range(0, count).mapToObj(n -> document()).toList());
    }

    /** Updates that move documents within the indexes, and deletions. */
    void change(int count) {
        for (int n = 0; n < count; n++) {
            Document one = new Document("_id", random.nextInt(ids));
            switch (random.nextInt(4)) {
                case 0 -> documents.deleteOne(one);
                case 1 -> documents.updateOne(one, new Document("$set", new Document("t", array())));
                case 2 -> documents.updateMany(filter(), new Document("$set", new Document("b", value())));
                default ->
                    documents.updateOne(
                            one,
                            new Document("$set", new Document("a", value())).append("$unset", new Document("c", "")));
            }
        }
    }

    private Document document() {
        Document document = new Document("_id", ids++);
        for (String field : List.of("a", "b", "c")) {
            if (random.nextInt(6) > 0) {
                document.append(field, value());
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> document.append("t", value());
            case 1 -> document.append("t", array());
            default -> {}
        }
        if (random.nextBoolean()) {
            document.append("l", random.nextInt(3) == 0 ? line() : list(this::line));
        }
        return document;
    }

    private Document line() {
        Document line = new Document("x", random.nextInt(4));
        return random.nextInt(4) == 0 ? line : line.append("y", random.nextInt(4));
    }

    private List<Object> array() {
        return list(() -> random.nextInt(8) == 0 ? List.of(1, 2) : value());
    }

    private <T> List<T> list(Supplier<? extends T> element) {
        List<T> list = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            list.add(element.get());
        }
        return list;
    }

    @SuppressWarnings("JavaUtilDate") // what the driver gives
    private @Nullable Object value() {
        int n = random.nextInt(8) - 2;
        return switch (mixedTypes ? random.nextInt(11) : 0) {
            case 1 -> (long) n;
            case 2 -> n + 0.5;
            case 3 -> new Decimal128(n);
            case 4 -> "s" + n;
            case 5 -> new Date(n * 1_000L);
            case 6 -> n % 2 == 0;
            case 7 -> new ObjectId(n & 3, 7);
            case 8 -> null;
            case 9 -> (1L << 60) + n;
            default -> n;
        };
    }

    private Object operand() {
        Object value = value();
        return value == null ? 0 : value;
    }

    private Document filter() {
        Document filter = new Document();
        for (int n = random.nextInt(3); n >= 0; n--) {
            String field = field();
            // what null means below an array that is empty or holds plain values is not documented
            filter.put(
                    field,
                    field.contains(".")
                            ? (random.nextBoolean() ? new Document("$gte", operand()) : operand())
                            : condition());
        }
        if (random.nextInt(4) == 0) {
            filter.put("$or", List.of(new Document("c", condition()), cursor()));
        }
        return random.nextInt(12) == 0 ? new Document() : filter;
    }

    /** As the services go on behind the last document of a page. */
    private Document cursor() {
        Document before = new Document("_id", new Document("$lt", random.nextInt(100)));
        return new Document("$and", List.of(new Document("b", operand()), before));
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> value();
            case 2 -> new Document("$in", list(this::value));
            case 3 -> new Document("$gte", operand()).append("$lt", operand());
            case 4 -> new Document("$exists", random.nextBoolean());
            default -> new Document(COMPARISONS.get(random.nextInt(COMPARISONS.size())), operand());
        };
    }

    private Document sort() {
        Document sort = new Document();
        for (int n = random.nextInt(4); n > 0; n--) {
            String field = field();
            if (!isArray(field) || !hasArray(sort)) {
                sort.put(field, random.nextBoolean() ? 1 : -1);
            }
        }
        return sort;
    }

    private int limit() {
        return random.nextBoolean() ? 0 : 1 + random.nextInt(20);
    }

    private String field() {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }

    record Question(Document filter, Document sort, int limit) {}
}
