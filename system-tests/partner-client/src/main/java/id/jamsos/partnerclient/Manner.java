package id.jamsos.partnerclient;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How requests are made.
 *
 * @param clock of X-TIMESTAMP
 * @param externalId X-EXTERNAL-ID of every request; null for a new one each time, as it ought to be
 */
record Manner(
        Transport transport,
        InstantSource clock,
        Signing signing,
        Deviation deviation,
        @Nullable String externalId) {

    /** The two ways to prove who calls. */
    enum Signing {
        WITH_TOKEN,
        WITH_KEY_ONLY
    }

    static Manner usual(Transport transport, InstantSource clock) {
        return new Manner(transport, clock, Signing.WITH_TOKEN, Deviation.NONE, null);
    }

    Manner over(Transport other) {
        return new Manner(other, clock, signing, deviation, externalId);
    }

    Manner at(InstantSource other) {
        return new Manner(transport, other, signing, deviation, externalId);
    }

    Manner signing(Signing other) {
        return new Manner(transport, clock, other, deviation, externalId);
    }

    Manner deviating(Deviation other) {
        return new Manner(transport, clock, signing, other, externalId);
    }

    Manner underExternalId(String id) {
        return new Manner(transport, clock, signing, deviation, id);
    }

    String timestamp() {
        return SnapMessages.timestamp(clock.instant());
    }
}
