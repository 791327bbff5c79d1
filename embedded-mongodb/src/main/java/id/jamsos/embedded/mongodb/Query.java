package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Finds the documents of one collection that match a filter, in the order of a sort, in one state of the data. */
final class Query {

    private final View view;
    private final MVMap<Key, byte[]> documents;
    private final Document filter;
    private final List<SortField> sort;
    private final Optional<Plan> plan;
    private long wanted;
    private int examined;

    Query(View view, MVMap<Key, byte[]> documents, List<Lookup> indexes, Document filter, @Nullable Document sort) {
        this.view = view;
        this.documents = documents;
        this.filter = filter;
        this.sort = SortField.of(sort);
        this.plan = Planner.best(indexes, Conditions.of(filter), this.sort);
    }

    /** The index that is used, or none for a scan of the whole collection. */
    Optional<Plan> plan() {
        return plan;
    }

    /** How many documents have been read so far. */
    int examined() {
        return examined;
    }

    /** Of a sorted query only so many documents will be read; 0 for all. */
    Query first(long count) {
        wanted = count;
        return this;
    }

    /** Reads no further than its consumer does, unless it has to sort. */
    Stream<Document> matches() {
        Filter matching = Filter.of(filter);
        Stream<byte[]> candidates = candidates();
        if (isSortedByIndex()) {
            return candidates.map(DocumentBytes::read).filter(matching);
        }
        Sorter sorter = new Sorter(sort, wanted);
        candidates.forEach(bytes -> {
            Document document = DocumentBytes.read(bytes);
            if (matching.test(document)) {
                sorter.add(document, bytes);
            }
        });
        return sorter.sorted();
    }

    boolean isSortedByIndex() {
        return sort.isEmpty() || plan.map(Plan::sorted).orElse(false);
    }

    private Stream<byte[]> candidates() {
        return plan.map(this::planned).orElseGet(() -> stream(scan())).map(this::read);
    }

    private Iterator<Walk.Found> scan() {
        return new Walk<>(view, documents, Interval.EVERYTHING, false, Walk.Found::new);
    }

    private Stream<Walk.Found> planned(Plan chosen) {
        Stream<Walk.Found> found = stream(new Ranges(view, chosen));
        return mayRepeat(chosen.index()) ? withoutRepetitions(found) : found;
    }

    private static boolean mayRepeat(Lookup index) {
        for (int field = 0; field < index.shape().size(); field++) {
            if (index.hasArrays(field)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Walk.Found> withoutRepetitions(Stream<Walk.Found> found) {
        Set<Key> seen = new HashSet<>();
        return found.filter(each -> seen.add(each.position()));
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }

    private byte[] read(Walk.Found found) {
        examined++;
        byte[] bytes = found.document() == null ? view.get(documents, found.position()) : found.document();
        return Objects.requireNonNull(bytes, "an index points to no document");
    }

    /** One walk after the other; each begins when the one before has ended. */
    private static final class Ranges implements Iterator<Walk.Found> {

        private final View view;
        private final Plan plan;
        private final Iterator<Interval> ranges;
        private Iterator<Walk.Found> walk = Collections.emptyIterator();

        Ranges(View view, Plan plan) {
            this.view = view;
            this.plan = plan;
            this.ranges = (plan.backwards() ? plan.ranges().reversed() : plan.ranges()).iterator();
        }

        @Override
        public boolean hasNext() {
            while (!walk.hasNext() && ranges.hasNext()) {
                walk = plan.index().walk(view, ranges.next(), plan.backwards());
            }
            return walk.hasNext();
        }

        @Override
        public Walk.Found next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return walk.next();
        }
    }
}
