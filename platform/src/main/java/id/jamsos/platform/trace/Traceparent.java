package id.jamsos.platform.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C header {@code traceparent}, which ties together what one request causes anywhere.
 *
 * @param traceId 32 lower-case hex digits, the same for everything that the request causes
 * @param spanId 16 lower-case hex digits, one step of it
 * @param flags two hex digits, passed on as received
 */
public record Traceparent(String traceId, String spanId, String flags) {
    public static final String HEADER = "traceparent";

    /** Under these names the trace stands in the logging context: the id for the reader, the header for what is sent on. */
    private static final String MDC_TRACE_ID = "traceId";

    private static final String MDC_HEADER = HEADER;

    private static final Pattern FORMAT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String THIS_VERSION = "00";
    private static final String SAMPLED = "01";

    /** Reads a received header; empty if it is missing or breaks the format, for then the sender's trace is not to be trusted. */
    public static Optional<Traceparent> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var parts = FORMAT.matcher(header);
        // a later version may append fields, this one may not
        if (!parts.matches() || (parts.group(1).equals(THIS_VERSION) && parts.group(5) != null)) {
            return Optional.empty();
        }
        return Optional.of(new Traceparent(parts.group(2), parts.group(3), parts.group(4)));
    }

    public static Traceparent begin() {
        var random = ThreadLocalRandom.current();
        return new Traceparent(hex(random.nextLong()) + hex(notZero(random)), hex(notZero(random)), SAMPLED);
    }

    /** The next step of the same trace. */
    public Traceparent child() {
        return new Traceparent(traceId, hex(notZero(ThreadLocalRandom.current())), flags);
    }

    /** From here on each log line of this thread names the trace, and what is committed or sent belongs to this step. */
    public void enterLogs() {
        MDC.put(MDC_TRACE_ID, traceId);
        MDC.put(MDC_HEADER, toString());
    }

    public static void leaveLogs() {
        MDC.remove(MDC_TRACE_ID);
        MDC.remove(MDC_HEADER);
    }

    /** The header. */
    @Override
    public String toString() {
        return THIS_VERSION + "-" + traceId + "-" + spanId + "-" + flags;
    }

    private static long notZero(ThreadLocalRandom random) {
        long number = random.nextLong();
        return number == 0 ? 1 : number;
    }

    private static String hex(long number) {
        return HexFormat.of().toHexDigits(number);
    }
}
