package id.jamsos.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * A short run with faults of every kind, on a random seed unless {@code -Djamsos.torture.seed} says which. The seed is the first line that
 * it prints.
 */
class TortureIT {
    @Test
    void nothing_is_lost_or_doubled_under_fire() throws IOException, InterruptedException {
        String seed = System.getProperty("jamsos.torture.seed", Long.toString(System.nanoTime() & Integer.MAX_VALUE));
        Options options = Options.parse("--seed", seed, "--minutes", "1", "--fault-every", "4", "--callers", "4");

        assertThat(new Run(options, new Console()).execute()).isEmpty();
    }
}
