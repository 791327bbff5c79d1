package id.jamsos.platform.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.platform.consume.ParkedPages.Place;
import id.jamsos.platform.problem.FieldErrors;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paging parameters of the lists, checked. */
final class Paging {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{24}");

    private Paging() {}

    static int limit(@Nullable Integer limit, FieldErrors errors) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        errors.integer("limit", limit.longValue(), 1, MOST);
        return limit;
    }

    /** The place after which a list of parked records goes on; null at its beginning. */
    static @Nullable Place place(@Nullable String after, FieldErrors errors) {
        return after == null
                ? null
                : errors.parse("after", after, Paging::decode, "cursor").orElse(null);
    }

    /** The entry of the operators' record after which its list goes on. */
    static @Nullable String entry(@Nullable String after, FieldErrors errors) {
        return after == null
                ? null
                : errors.matching("after", after, ENTRY, "cursor").orElse(null);
    }

    private static Place decode(String cursor) {
        var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\n", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no cursor");
        }
        return new Place(parts[1], parts[2], Long.parseLong(parts[0]));
    }

    /** The key comes last: it is the only part that may hold anything. */
    static String cursor(Place place) {
        var text = place.offset() + "\n" + place.stream() + "\n" + place.key();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
