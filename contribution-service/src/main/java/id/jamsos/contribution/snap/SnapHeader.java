package id.jamsos.contribution.snap;

import java.util.List;
import java.util.regex.Pattern;

/** The headers of a request, each with the form that it must have; in the order in which they are looked at. */
public enum SnapHeader {
    CONTENT_TYPE("Content-Type"),
    AUTHORIZATION("Authorization"),
    X_TIMESTAMP("X-TIMESTAMP"),
    X_SIGNATURE("X-SIGNATURE"),
    X_CLIENT_KEY("X-CLIENT-KEY"),
    X_PARTNER_ID("X-PARTNER-ID"),
    X_EXTERNAL_ID("X-EXTERNAL-ID"),
    CHANNEL_ID("CHANNEL-ID");

    private static final List<SnapHeader> OF_TOKEN = List.of(CONTENT_TYPE, X_TIMESTAMP, X_SIGNATURE, X_CLIENT_KEY);
    private static final List<SnapHeader> OF_TRANSACTION =
            List.of(CONTENT_TYPE, AUTHORIZATION, X_TIMESTAMP, X_SIGNATURE, X_PARTNER_ID, X_EXTERNAL_ID, CHANNEL_ID);

    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(?:;.*)?");
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +[A-Za-z0-9._~+/=-]{1,2048}");
    private static final Pattern CLIENT = Pattern.compile("[!-~]{1,36}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,36}");
    private static final Pattern CHANNEL = Pattern.compile("[!-~]{1,5}");

    private final String headerName;

    SnapHeader(String headerName) {
        this.headerName = headerName;
    }

    public String headerName() {
        return headerName;
    }

    /**
     * Looks at all headers of a call: first whether none is missing, then whether each is there once and has its form.
     *
     * @throws SnapRefusedException when one does not
     */
    static void check(SnapCall call) {
        List<SnapHeader> looked = call.operation() == SnapOperation.ACCESS_TOKEN ? OF_TOKEN : OF_TRANSACTION;
        for (SnapHeader header : looked) {
            if (header != AUTHORIZATION && call.find(header).isEmpty()) {
                throw refused(SnapCase.INVALID_MANDATORY_FIELD, call, header);
            }
        }
        for (SnapHeader header : looked) {
            List<String> values = call.all(header);
            if (values.size() > 1 || !values.stream().allMatch(header::fits)) {
                throw refused(SnapCase.INVALID_FIELD_FORMAT, call, header);
            }
        }
    }

    private static SnapRefusedException refused(SnapCase outcome, SnapCall call, SnapHeader header) {
        return new SnapRefusedException(outcome.of(call.operation(), header.headerName));
    }

    private boolean fits(String value) {
        return switch (this) {
            case CONTENT_TYPE -> JSON.matcher(value).matches();
            case AUTHORIZATION -> BEARER.matcher(value).matches();
            case X_TIMESTAMP -> SnapTimes.timestamp(value).isPresent();
            case X_SIGNATURE -> Signatures.isWellFormed(value);
            case X_CLIENT_KEY, X_PARTNER_ID -> CLIENT.matcher(value).matches();
            case X_EXTERNAL_ID -> NUMBER.matcher(value).matches();
            case CHANNEL_ID -> CHANNEL.matcher(value).matches();
        };
    }
}
