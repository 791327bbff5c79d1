package id.jamsos.contribution.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.money.Rupiah;
import java.time.YearMonth;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thousands of generated prices, each computed twice. Repeat a failure with {@code -Djamsos.test.seed=<seed>}. */
class SecondOpinionTest {

    private static final int CASES = 20_000;
    private static final long NO_SEED = 0;

    private final SecondOpinion secondOpinion = new SecondOpinion();

    @Test
    void both_implementations_agree_on_every_generated_price() {
        long seed = Long.getLong("jamsos.test.seed", NO_SEED);
        long usedSeed = seed == NO_SEED ? new Random().nextLong() : seed;
        System.out.println("SecondOpinionTest: " + CASES + " cases, seed " + usedSeed);
        Random random = new Random(usedSeed);

        for (int i = 0; i < CASES; i++) {
            PricingRequest request = anyRequest(random);
            for (PricedLine line : Prices.price(request).lines()) {
                assertThat(line.amount().amount())
                        .as(() -> "seed " + usedSeed + ": " + request + " in " + line.month())
                        .isEqualTo(expected(request, line));
            }
        }
    }

    private long expected(PricingRequest request, PricedLine line) {
        return secondOpinion.amount(
                request.income().amount(), line.programme(), request.sector(), request.payer(), line.month());
    }

    private static PricingRequest anyRequest(Random random) {
        return Prices.request(
                anyIncome(random),
                any(random, Sector.values()),
                any(random, Payer.values()),
                random.nextBoolean() ? Prices.PAIR : Set.of(any(random, Programme.JKK, Programme.JKM, Programme.JHT)),
                YearMonth.of(2015, 7).plusMonths(random.nextInt(12 * 14)).toString(),
                any(random, 1, 2, 3, 6, 12));
    }

    /** Half of the incomes lie within a thousand rupiah of a multiple of 100,000, where brackets begin. */
    private static Rupiah anyIncome(Random random) {
        long income = random.nextBoolean()
                ? random.nextLong(25_000_000)
                : Math.max(0, 100_000L * random.nextInt(220) + random.nextInt(-1_000, 1_001));
        return Rupiah.of(income);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
