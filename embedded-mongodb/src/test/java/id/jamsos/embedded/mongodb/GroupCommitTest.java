package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private static final int WRITERS = 8;

    private final CountDownLatch diskIsFree = new CountDownLatch(1);
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> endings = new CopyOnWriteArrayList<>();

    @Test
    void writers_who_wait_for_the_disk_share_the_next_commit() throws Exception {
        GroupCommit group = new GroupCommit(new Disk(Integer.MAX_VALUE));

        writeTogether(group);

        assertThat(written).hasValue(1 + WRITERS);
        assertThat(commits).hasValue(2);
    }

    @Test
    void when_a_commit_fails_its_whole_group_and_every_later_writer_is_told() throws Exception {
        GroupCommit group = new GroupCommit(new Disk(2));

        writeTogether(group);

        assertThat(written).hasValue(1);
        assertThat(refused).hasValue(WRITERS);
        assertThatThrownBy(() -> group.write(() -> "late"))
                .isInstanceOf(MongoServerError.class)
                .hasMessageContaining("must be started again: java.lang.IllegalStateException: the disk is full");
        assertThat(commits).hasValue(2);
    }

    @Test
    void when_a_change_ends_in_an_error_nothing_of_it_is_committed_and_nobody_waits_for_it() {
        GroupCommit group = new GroupCommit(new Disk(Integer.MAX_VALUE));

        assertThatThrownBy(() -> group.write(() -> {
                    throw new OutOfMemoryError("no room");
                }))
                .isInstanceOf(MongoServerError.class);
        assertThatThrownBy(() -> group.write(() -> "late"))
                .isInstanceOf(MongoServerError.class)
                .hasMessageContaining("must be started again: java.lang.OutOfMemoryError: no room");
        group.close();
        assertThat(commits).hasValue(0);
        assertThat(endings).containsExactly("abandoned");
    }

    @Test
    void a_change_that_fails_halfway_is_taken_back_and_the_others_go_on() {
        diskIsFree.countDown();
        GroupCommit group = new GroupCommit(new Disk(Integer.MAX_VALUE));

        assertThatThrownBy(() -> group.write(() -> {
                    changes.incrementAndGet();
                    throw new ClassCastException("a strange command");
                }))
                .isInstanceOf(ClassCastException.class);
        assertThat(changes).hasValue(0);
        assertThat(group.write(changes::incrementAndGet)).isEqualTo(1);
        group.close();
        assertThat(endings).containsExactly("closed");
    }

    @Test
    void when_a_failure_cannot_be_taken_back_nothing_is_written_any_more() {
        GroupCommit group = new GroupCommit(new Disk(Integer.MAX_VALUE));

        assertThatThrownBy(() -> group.write(() -> {
                    throw new StackOverflowError("half");
                }))
                .isInstanceOf(MongoServerError.class);
        assertThatThrownBy(() -> group.write(() -> "late")).hasMessageContaining("StackOverflowError: half");
        group.close();
        assertThat(commits).hasValue(0);
        assertThat(endings).containsExactly("abandoned");
    }

    @Test
    void a_refused_change_keeps_what_it_did_before_and_nobody_comes_in_after_the_end() {
        diskIsFree.countDown();
        GroupCommit group = new GroupCommit(new Disk(Integer.MAX_VALUE));

        assertThatThrownBy(() -> group.write(() -> {
                    changes.incrementAndGet();
                    throw new MongoServerError(11000, "DuplicateKey", "there already");
                }))
                .hasMessageContaining("there already");
        group.close();
        assertThat(commits).hasValue(1);
        assertThatThrownBy(() -> group.write(() -> "late")).hasMessageContaining("it is closed");
    }

    @Test
    void a_reader_does_not_see_what_is_not_committed() throws Exception {
        GroupCommit group = new GroupCommit(new Disk(Integer.MAX_VALUE));
        Snapshot before = group.read();
        Thread writer = Thread.ofVirtual().start(() -> group.write(() -> "change"));
        awaitWaiting(List.of(writer));

        assertThat(group.read()).isSameAs(before);

        diskIsFree.countDown();
        writer.join();
        assertThat(group.read()).isNotSameAs(before);
    }

    /** One writer commits and the others come while the disk is busy with it. */
    private void writeTogether(GroupCommit group) throws InterruptedException {
        List<Thread> threads = new ArrayList<>(List.of(start(group)));
        awaitWaiting(threads);
        for (int writer = 0; writer < WRITERS; writer++) {
            threads.add(start(group));
        }
        awaitWaiting(threads);
        diskIsFree.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Thread start(GroupCommit group) {
        return Thread.ofPlatform().start(() -> {
            try {
                group.write(() -> "change");
                written.incrementAndGet();
            } catch (MongoServerError e) {
                refused.incrementAndGet();
            }
        });
    }

    private static void awaitWaiting(List<Thread> threads) {
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    private final class Disk implements Durable {

        private final int failing;
        private int before;

        Disk(int failing) {
            this.failing = failing;
        }

        @Override
        public boolean commit() {
            try {
                diskIsFree.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (commits.incrementAndGet() >= failing) {
                throw new IllegalStateException("the disk is full");
            }
            return true;
        }

        @Override
        public Snapshot snapshot() {
            return new Snapshot(Map.of(), () -> {});
        }

        @Override
        public void begin() {
            before = changes.get();
        }

        @Override
        public void undoHalfDocument() {}

        @Override
        public void undo() {
            changes.set(before);
        }

        @Override
        public void close() {
            endings.add("closed");
        }

        @Override
        public void abandon() {
            endings.add("abandoned");
        }
    }
}
