package id.jamsos.torture.load;

import java.util.concurrent.atomic.AtomicLong;

/** People whom nobody has met yet. */
final class People {
    private final AtomicLong met = new AtomicLong();

    Person next() {
        return Person.number(met.getAndIncrement());
    }
}
