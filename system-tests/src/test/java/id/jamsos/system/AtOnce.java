package id.jamsos.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several callers who all begin at the same moment. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> call(List<? extends Callable<T>> calls) throws Exception {
        var everybodyIsThere = new CountDownLatch(calls.size());
        var answers = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        everybodyIsThere.countDown();
                        everybodyIsThere.await();
                        return call.call();
                    }))
                    .toList();
            for (Future<T> answer : running) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    static <T> List<T> times(int number, Callable<T> call) throws Exception {
        return call(Collections.nCopies(number, call));
    }
}
