package id.jamsos.partnerclient;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was booked.
 *
 * @param next where to go on; null at the end
 */
public record ReportAnswer(
        SnapAnswer snap,
        List<ShownPayment> payments,
        @Nullable String next) {

    static ReportAnswer of(SnapAnswer snap) {
        return new ReportAnswer(
                snap,
                snap.data().valueStream().map(ShownPayment::of).toList(),
                snap.json().path("additionalInfo").path("next").asString(null));
    }
}
