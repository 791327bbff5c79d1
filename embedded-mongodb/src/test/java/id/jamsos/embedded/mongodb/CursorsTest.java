package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private static final int MANY = 100;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger letGo = new AtomicInteger();
    private final Cursors cursors = new Cursors(now::get);
    private final EmbeddedChannel user = new EmbeddedChannel();

    @Test
    void a_cursor_gives_batch_after_batch_and_is_gone_after_the_last_one() {
        Document first = first(user, 1, 60, false);
        assertThat(batch(first, "firstBatch")).hasSize(60);

        Document next = cursors.more(id(first), user, 60);
        assertThat(batch(next, "nextBatch")).hasSize(40);
        assertThat(id(next)).isZero();
        assertEnded(first);
    }

    @Test
    void a_cursor_that_nobody_asks_for_ten_minutes_ends() {
        Document first = first(user, 1, 10, false);

        now.addAndGet(Cursors.IDLE.toNanos());
        cursors.endIdle();
        cursors.more(id(first), user, 10);
        now.addAndGet(Cursors.IDLE.toNanos() + 1);
        cursors.endIdle();

        assertEnded(first);
    }

    @Test
    void a_cursor_ends_with_its_connection_and_those_of_others_go_on() {
        EmbeddedChannel other = new EmbeddedChannel();
        Document mine = first(user, 1, 10, false);
        Document theirs = first(other, 1, 10, false);

        cursors.endThoseOf(user);

        assertEnded(mine);
        assertThat(batch(cursors.more(id(theirs), other, 5), "nextBatch")).hasSize(5);
    }

    @Test
    void a_cursor_for_a_connection_that_has_closed_meanwhile_is_not_kept() {
        var _ = user.close();

        assertEnded(first(user, 1, 10, false));
    }

    @Test
    void a_killed_cursor_ends() {
        Document first = first(user, 1, 10, false);

        assertThat(cursors.kill(List.of(id(first), 1L)))
                .containsEntry("cursorsKilled", List.of(id(first)))
                .containsEntry("cursorsNotFound", List.of(1L));
        assertEnded(first);
    }

    @Test
    void a_single_batch_leaves_no_cursor() {
        Document only = first(user, 1, 10, true);

        assertThat(batch(only, "firstBatch")).hasSize(10);
        assertThat(id(only)).isZero();
        assertThat(cursors.size()).isZero();
    }

    @Test
    void a_batch_ends_before_it_is_larger_than_a_reply_may_be() {
        Document first = first(user, 5 << 20, MANY, false);

        assertThat(batch(first, "firstBatch")).hasSize(3);
        assertThat(batch(cursors.more(id(first), user, MANY), "nextBatch")).hasSize(3);
    }

    private void assertEnded(Document first) {
        assertThatThrownBy(() -> cursors.more(id(first), user, 1)).isInstanceOf(CursorNotFoundException.class);
        assertThat(letGo).hasValue(1);
    }

    /** Whoever runs a query is inside its snapshot until the first batch is there. */
    private Document first(EmbeddedChannel asking, int bytes, int count, boolean single) {
        String text = "x".repeat(bytes);
        Stream<Document> results = IntStream.range(0, MANY).mapToObj(n -> new Document("_id", n).append("text", text));
        try (Snapshot snapshot = new Snapshot(Map.of(), letGo::incrementAndGet)) {
            OpenCursor cursor = new OpenCursor("d.c", results.iterator(), snapshot, asking);
            return cursors.first(cursor, asking, count, single);
        }
    }

    private static long id(Document reply) {
        return Fields.longNumber(Fields.document(reply, "cursor"), "id");
    }

    private static List<Document> batch(Document reply, String field) {
        return Fields.documents(Fields.document(reply, "cursor"), field);
    }
}
