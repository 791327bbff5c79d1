package id.jamsos.platform.mongo;

import static id.jamsos.platform.mongo.Fixtures.event;
import static id.jamsos.platform.mongo.Fixtures.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.OutboxFullException;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class AggregateStoreIT {
    private final MongoCollection<Document> documents = Fixtures.collection();
    private final AggregateStore store = Fixtures.store(documents);

    private Document load(String id) {
        return store.find(id).orElseThrow();
    }

    private List<Long> waiting(String id) {
        return Outbox.waiting(load(id)).stream().map(Outbox.Waiting::sequence).toList();
    }

    @Test
    void a_new_aggregate_holds_its_first_events_in_the_same_document() {
        var inserted = store.insert("a", new Document("colour", "red"), events("made", "painted"));

        assertThat(inserted).isEqualTo(Insertion.INSERTED);
        assertThat(AggregateStore.revision(load("a"))).isEqualTo(new Revision(1, 2));
        assertThat(waiting("a")).containsExactly(1L, 2L);
        assertThat(load("a").getDate("outboxSince")).isNotNull();
    }

    @Test
    void an_aggregate_without_events_is_not_in_the_relays_index() {
        store.insert("a", new Document(), List.of());

        assertThat(load("a")).doesNotContainKey("outboxSince");
    }

    @Test
    void the_second_insertion_of_an_id_changes_nothing() {
        store.insert("a", new Document("colour", "red"), List.of());

        assertThat(store.insert("a", new Document("colour", "blue"), List.of())).isEqualTo(Insertion.ID_TAKEN);
        assertThat(load("a")).containsEntry("colour", "red");
    }

    @Test
    void a_unique_value_of_another_document_is_told_apart_from_the_id() {
        documents.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        store.insert("a", new Document("number", "1"), List.of());
        store.insert("b", new Document("number", "2"), List.of());

        assertThat(store.insert("c", new Document("number", "1"), List.of())).isEqualTo(Insertion.KEY_TAKEN);
        var change = Change.set(new Document("number", "1"));
        assertThat(store.commit("b", new Revision(1, 0), change)).isEqualTo(Written.KEY_TAKEN);
        assertThat(load("b")).containsEntry("number", "2").containsEntry("version", 1L);
    }

    @Test
    void a_commit_sets_and_removes_fields_and_leaves_the_others() {
        store.insert("a", new Document("colour", "red").append("size", 1).append("old", true), List.of());

        store.commit(
                "a", new Revision(1, 0), Change.set(new Document("size", 2)).unset("old"));

        assertThat(load("a"))
                .containsEntry("colour", "red")
                .containsEntry("size", 2)
                .containsEntry("version", 2L)
                .doesNotContainKey("old");
    }

    @Test
    void events_are_numbered_without_a_gap_over_commits() {
        store.insert("a", new Document(), events("one"));
        store.commit("a", new Revision(1, 1), Change.set(new Document()).publish(events("two", "three")));
        store.commit("a", new Revision(2, 3), Change.set(new Document("quiet", true)));
        store.commit("a", new Revision(3, 3), Change.set(new Document()).publish(events("four")));

        assertThat(waiting("a")).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_commit_on_an_old_version_is_stale_and_changes_nothing() {
        store.insert("a", new Document("size", 1), List.of());
        store.commit("a", new Revision(1, 0), Change.set(new Document("size", 2)));

        assertThatThrownBy(() -> store.commit(
                        "a",
                        new Revision(1, 0),
                        Change.set(new Document("size", 3)).publish(events("never"))))
                .isInstanceOf(StaleWriteException.class);
        assertThat(load("a")).containsEntry("size", 2);
        assertThat(waiting("a")).isEmpty();
    }

    @Test
    void of_many_simultaneous_commits_on_one_version_one_wins() throws Exception {
        store.insert("a", new Document("winner", -1), List.of());
        var calls = new ArrayList<Callable<Boolean>>();
        for (int caller = 0; caller < 50; caller++) {
            calls.add(commitAs(caller));
        }

        long winners;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            winners =
                    threads.invokeAll(calls).stream().filter(Future::resultNow).count();
        }

        assertThat(winners).isEqualTo(1);
        assertThat(AggregateStore.revision(load("a"))).isEqualTo(new Revision(2, 1));
        assertThat(waiting("a")).containsExactly(1L);
    }

    private Callable<Boolean> commitAs(int caller) {
        return () -> {
            try {
                store.commit(
                        "a",
                        new Revision(1, 0),
                        Change.set(new Document("winner", caller)).publish(List.of(event("won"))));
                return true;
            } catch (StaleWriteException _) {
                return false;
            }
        };
    }

    @Test
    void a_full_outbox_refuses_further_events_but_not_quiet_commits() {
        store.insert("a", new Document(), List.of());
        var sixteen = Collections.nCopies(Change.MOST_EVENTS, event("more"));
        long version = 1;
        long sequence = 0;
        while (sequence + sixteen.size() <= AggregateStore.MOST_WAITING) {
            store.commit(
                    "a",
                    new Revision(version, sequence),
                    Change.set(new Document()).publish(sixteen));
            version++;
            sequence += sixteen.size();
        }

        var full = new Revision(version, sequence);
        assertThatThrownBy(
                        () -> store.commit("a", full, Change.set(new Document()).publish(sixteen)))
                .isInstanceOf(OutboxFullException.class);
        assertThat(store.commit("a", full, Change.set(new Document("quiet", true))))
                .isEqualTo(Written.WRITTEN);
    }

    @Test
    void the_creating_command_is_recognised_for_ever_and_later_ones_for_a_while() {
        store.insert("a", new Document(), List.of(), command("create", "body"));
        for (int made = 0; made < 25; made++) {
            store.commit(
                    "a",
                    new Revision(1 + made, 0),
                    Change.set(new Document()).command(command("change-" + made, "body")));
        }

        var aggregate = load("a");
        assertThat(AggregateStore.recorded(aggregate, command("create", "body")))
                .isEqualTo(Recorded.SAME);
        assertThat(AggregateStore.recorded(aggregate, command("create", "other")))
                .isEqualTo(Recorded.OTHER_BODY);
        assertThat(AggregateStore.recorded(aggregate, command("change-24", "body")))
                .isEqualTo(Recorded.SAME);
        assertThat(AggregateStore.recorded(aggregate, command("change-24", "other")))
                .isEqualTo(Recorded.OTHER_BODY);
        assertThat(AggregateStore.recorded(aggregate, command("change-0", "body")))
                .isEqualTo(Recorded.NEVER);
        assertThat(aggregate.getList("commands", Document.class)).hasSize(20);
    }

    private static CommandIdentity command(String key, String fingerprint) {
        return new CommandIdentity("client", "POST /things", key, fingerprint);
    }
}
