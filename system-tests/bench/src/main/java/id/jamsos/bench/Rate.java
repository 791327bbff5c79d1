package id.jamsos.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How often in a second something can be done by several callers, each of whom waits for one before the next, and what it
 * costs. On a machine that does other work too the cost says more than the rate.
 *
 * @param cpuMicros processor time of the whole process for one, the callers and the compiler included
 */
record Rate(double perSecond, double cpuMicros) {

    /** Half of the time goes by before it counts. */
    static Rate of(Duration time, int callers, Runnable operation) throws ExecutionException, InterruptedException {
        run(time.dividedBy(2), callers, operation);
        long cpu = cpuNanos();
        long start = System.nanoTime();
        long count = run(time, callers, operation);
        long nanos = System.nanoTime() - start;
        return new Rate(count * 1e9 / nanos, count == 0 ? Double.NaN : (cpuNanos() - cpu) / 1e3 / count);
    }

    private static long run(Duration time, int callers, Runnable operation)
            throws ExecutionException, InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        try (ExecutorService executor = Executors.newFixedThreadPool(callers)) {
            List<Future<Long>> counts = IntStream.range(0, callers)
                    .mapToObj(caller -> executor.submit(() -> count(until, operation)))
                    .toList();
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum;
        }
    }

    private static long count(long until, Runnable operation) {
        long count = 0;
        while (System.nanoTime() < until) {
            operation.run();
            count++;
        }
        return count;
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
