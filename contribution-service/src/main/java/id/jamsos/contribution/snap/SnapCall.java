package id.jamsos.contribution.snap;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was received; nothing of it is proven.
 *
 * @param relativeUrl path and query as they stand in the request line
 * @param headers every value of each header, under the header's name in small letters
 * @param body the bytes as received
 * @param from the address of the caller; null when none is known
 * @param receivedAt by the wall clock
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied for nobody
public record SnapCall(
        SnapOperation operation,
        String relativeUrl,
        Map<String, List<String>> headers,
        byte[] body,
        @Nullable InetAddress from,
        Instant receivedAt) {

    /** The values of a header; one without content counts as not sent. */
    List<String> all(SnapHeader header) {
        return headers.getOrDefault(header.headerName().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    Optional<String> find(SnapHeader header) {
        return all(header).stream().findFirst();
    }

    /** The value of a header that was found to be there. */
    public String header(SnapHeader header) {
        return find(header).orElseThrow();
    }

    /** X-TIMESTAMP, after it was found to be well-formed. */
    public Instant sentAt() {
        return SnapTimes.timestamp(header(SnapHeader.X_TIMESTAMP)).orElseThrow();
    }
}
