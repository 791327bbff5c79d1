package id.jamsos.torture.proxy;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The weather of one proxy, and who waits for a better one. */
final class WeatherStation {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Weather now = Weather.CLEAR;

    void set(Weather next) {
        lock.lock();
        try {
            now = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the next piece may pass. */
    void awaitPassage() throws InterruptedException {
        lock.lock();
        try {
            while (now instanceof Weather.Silent) {
                changed.await();
            }
            if (now instanceof Weather.Slow slow) {
                long left = slow.by().toNanos();
                while (left > 0 && now.equals(slow)) {
                    left = changed.awaitNanos(left);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
