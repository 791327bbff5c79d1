package id.jamsos.gateway.snap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.jamsos.gateway.GatewaySettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * How often each caller may ask. A partner has one bucket, filled at the rate agreed with it, for all addresses at which it has proved who
 * it is. Everybody else at an address shares one, whoever he says he is: neither can a stranger use up what is a partner's, nor get more by
 * calling himself something else each time.
 */
final class CallerLimits {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int MOST_CALLERS = 10_000;

    /** Far longer than any bucket takes to fill, so that forgetting one gives nothing away. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** One household or company has this much of an IPv6 address. */
    private static final int NETWORK_BYTES = 8;

    private record Caller(String clientId, String network) {}

    private record Allowance(int perSecond, Bucket bucket) {}

    private final GatewaySettings.Snap settings;
    private final Ticker ticker;
    private final Cache<Caller, Boolean> proven;
    private final Cache<String, Allowance> partners;
    private final Cache<String, Allowance> strangers;

    CallerLimits(GatewaySettings.Snap settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.proven = remembering();
        this.partners = remembering();
        this.strangers = remembering();
    }

    private <K, V> Cache<K, V> remembering() {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(REMEMBERED)
                .build();
    }

    /** Counts a request; in how many seconds the caller may ask again if this one is too many. */
    OptionalLong tooManyUntil(String clientId, InetAddress address) {
        var probe = allowance(clientId, address).bucket().tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_PER_SECOND));
    }

    /** The caller at this address has proved to be who he says, and this was agreed with him. */
    void agreed(String clientId, InetAddress address, int perSecond) {
        partners.asMap()
                .compute(
                        clientId,
                        (_, known) -> known != null && known.perSecond() == perSecond ? known : allowance(perSecond));
        proven.put(new Caller(clientId, network(address)), true);
    }

    private Allowance allowance(String clientId, InetAddress address) {
        String network = network(address);
        Allowance own =
                proven.getIfPresent(new Caller(clientId, network)) == null ? null : partners.getIfPresent(clientId);
        return own != null ? own : strangers.get(network, _ -> allowance(settings.requestsPerSecond()));
    }

    private Allowance allowance(int perSecond) {
        long atOnce = Math.max(1, perSecond * settings.burst().toMillis() / 1000);
        var bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(new Time(ticker))
                .build();
        return new Allowance(perSecond, bucket);
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }

    private record Time(Ticker ticker) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
