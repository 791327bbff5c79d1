package id.jamsos.torture.load;

import java.util.SplittableRandom;

/** What a caller does again and again. */
@FunctionalInterface
interface Journey {
    void go(SplittableRandom random) throws InterruptedException;
}
