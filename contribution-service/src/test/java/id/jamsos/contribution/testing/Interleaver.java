package id.jamsos.contribution.testing;

import id.jamsos.platform.aggregate.UncertainCommitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Runs tasks so that exactly one of them moves at a time, from one store operation to the next, in an order drawn from a seed. On the way
 * commits get lost answers, and processes die between two operations.
 */
public final class Interleaver implements Steps {

    /** The death of a process: no catch block of the code under test sees it coming. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private enum State {
        RUNNING,
        WAITING,
        DONE
    }

    private final Random random;
    private final double deaths;
    private final double lostAnswers;
    private final InheritableThreadLocal<Integer> task = new InheritableThreadLocal<>();
    private final List<State> states = new ArrayList<>();
    private final List<Double> speeds = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private int turn = -1;

    public Interleaver(long seed, double deaths, double lostAnswers) {
        this.random = new Random(seed);
        this.deaths = deaths;
        this.lostAnswers = lostAnswers;
    }

    /** Runs the tasks to their end. Throws what went wrong in any of them, except deaths. */
    public void run(List<Runnable> tasks) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < tasks.size(); i++) {
            states.add(State.RUNNING);
            threads.add(thread(i, tasks.get(i)));
        }
        threads.forEach(Thread::start);
        while (next()) {
            // each round one task moves by one operation
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("after " + history, failures.getFirst());
        }
    }

    /** What was done by whom, in order. */
    public synchronized List<String> history() {
        return List.copyOf(history);
    }

    private Thread thread(int number, Runnable work) {
        return Thread.ofVirtual().unstarted(() -> {
            task.set(number);
            try {
                work.run();
            } catch (Died _) {
                note(number + " died");
            } catch (RuntimeException | Error e) {
                fail(e);
            } finally {
                done(number);
            }
        });
    }

    private synchronized boolean next() throws InterruptedException {
        while (turn >= 0 || states.contains(State.RUNNING)) {
            wait();
        }
        var waiting = new ArrayList<Integer>();
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i) == State.WAITING) {
                waiting.add(i);
            }
        }
        if (waiting.isEmpty()) {
            return false;
        }
        turn = weighed(waiting);
        notifyAll();
        return true;
    }

    /** Some tasks run far ahead of others for a while: many faults need one that sleeps through a whole chain of another. */
    private int weighed(List<Integer> waiting) {
        if (speeds.isEmpty() || random.nextInt(15) == 0) {
            speeds.clear();
            states.forEach(_ -> speeds.add(Math.exp(random.nextDouble() * 8)));
        }
        double point =
                random.nextDouble() * waiting.stream().mapToDouble(speeds::get).sum();
        for (int candidate : waiting) {
            point -= speeds.get(candidate);
            if (point < 0) {
                return candidate;
            }
        }
        return waiting.getLast();
    }

    @Override
    public void before(String operation) {
        Integer me = task.get();
        if (me != null) {
            await(me);
            if (chance(deaths)) {
                throw new Died();
            }
            note(me + " " + operation);
            if (isCommit(operation) && chance(lostAnswers)) {
                note(me + " lost before " + operation);
                throw new UncertainCommitException("lost", new IllegalStateException());
            }
        }
    }

    @Override
    public void after(String operation) {
        Integer me = task.get();
        if (me != null && isCommit(operation) && chance(lostAnswers)) {
            note(me + " lost after " + operation);
            throw new UncertainCommitException("lost", new IllegalStateException());
        }
    }

    private static boolean isCommit(String operation) {
        return operation.startsWith("commit") || operation.startsWith("insert");
    }

    private synchronized void await(int me) {
        states.set(me, State.WAITING);
        notifyAll();
        try {
            while (turn != me) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        turn = -1;
        states.set(me, State.RUNNING);
    }

    private synchronized boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private synchronized void note(String what) {
        history.add(what);
    }

    private synchronized void fail(Throwable failure) {
        failures.add(failure);
    }

    private synchronized void done(int number) {
        states.set(number, State.DONE);
        notifyAll();
    }
}
