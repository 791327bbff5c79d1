package id.jamsos.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WatermarksTest {

    private static EventPosition event(long sequence) {
        return new EventPosition("jamsos.a", "x", sequence);
    }

    @Test
    void the_first_event_of_a_source_is_next() {
        assertThat(Watermarks.NONE.arrival(event(1))).isEqualTo(Arrival.NEXT);
    }

    @Test
    void an_event_that_was_applied_is_repeated() {
        var marks = Watermarks.NONE.after(event(1)).after(event(2));

        assertThat(marks.arrival(event(1))).isEqualTo(Arrival.REPEATED);
        assertThat(marks.arrival(event(2))).isEqualTo(Arrival.REPEATED);
    }

    @Test
    void an_event_after_a_missing_one_is_a_gap() {
        assertThat(Watermarks.NONE.after(event(1)).arrival(event(3))).isEqualTo(Arrival.GAP);
    }

    @Test
    void sources_are_counted_apart() {
        var marks = Watermarks.NONE.after(event(1));

        assertThat(marks.arrival(new EventPosition("jamsos.b", "x", 1))).isEqualTo(Arrival.NEXT);
    }

    @Test
    void a_watermark_never_jumps() {
        assertThatThrownBy(() -> Watermarks.NONE.after(event(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatever_is_delivered_again_each_event_is_applied_once_and_in_order(
            @ForAll @IntRange(min = 1, max = 30) int events, @ForAll long seed) {
        var applied = new ArrayList<Long>();
        var marks = Watermarks.NONE;

        for (long sequence : withRepetitions(events, new Random(seed))) {
            if (marks.arrival(event(sequence)) == Arrival.NEXT) {
                marks = marks.after(event(sequence));
                applied.add(sequence);
            }
        }

        assertThat(applied).hasSize(events).isSorted().doesNotHaveDuplicates();
    }

    /** In order, but after any event the delivery may fall back to an earlier one, as a consumer does. */
    private static List<Long> withRepetitions(int events, Random random) {
        var delivered = new ArrayList<Long>();
        for (long next = 1; next <= events; next++) {
            delivered.add(next);
            if (random.nextInt(3) == 0) {
                long from = 1 + random.nextLong(next);
                for (long again = from; again <= next; again++) {
                    delivered.add(again);
                }
            }
        }
        return delivered;
    }
}
