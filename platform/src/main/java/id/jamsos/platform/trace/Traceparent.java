package id.jamsos.platform.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
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

    private static final int LENGTH = 55;
    private static final String THIS_VERSION = "00";
    private static final String NO_VERSION = "ff";
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final String SAMPLED = "01";

    /** Reads a received header; empty if it is missing or breaks the format, for then the sender's trace is not to be trusted. */
    public static Optional<Traceparent> parse(@Nullable String header) {
        if (header == null || !hasShape(header) || !isOfKnownOrLaterVersion(header)) {
            return Optional.empty();
        }
        var read = new Traceparent(header.substring(3, 35), header.substring(36, 52), header.substring(53, LENGTH));
        return read.traceId.equals(NO_TRACE) || read.spanId.equals(NO_SPAN) ? Optional.empty() : Optional.of(read);
    }

    /** By hand: a regular expression would cost more than everything else that a step does. */
    private static boolean hasShape(String header) {
        if (header.length() < LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = header.charAt(i);
            boolean isDash = i == 2 || i == 35 || i == 52;
            boolean isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (isDash ? c != '-' : !isHex) {
                return false;
            }
        }
        return true;
    }

    /** A later version may append fields, this one may not. */
    private static boolean isOfKnownOrLaterVersion(String header) {
        if (header.startsWith(NO_VERSION)) {
            return false;
        }
        return header.length() == LENGTH || (!header.startsWith(THIS_VERSION) && header.charAt(LENGTH) == '-');
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
