package id.jamsos.contribution.member;

import id.jamsos.contribution.money.Rupiah;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What contributions have to know about a member; registration owns these facts.
 *
 * @param kpj membership number (kartu peserta Jamsostek), 11 digits
 * @param nikIndex keyed blind index of the national identity number
 * @param maskedName ciphertext of the masked display name, base64
 * @param programmes the member's programmes, in the order of {@link Programme}
 * @param monthlyIncome as declared by the member
 */
public record Member(
        ParticipantId participantId,
        String kpj,
        String nikIndex,
        String maskedName,
        Set<Programme> programmes,
        Sector sector,
        Rupiah monthlyIncome,
        Dimensions dimensions,
        Instant registeredAt) {

    public Member {
        if (programmes.isEmpty()) {
            throw new IllegalArgumentException("A member has at least one programme");
        }
        programmes = Collections.unmodifiableSet(new TreeSet<>(programmes));
        registeredAt = registeredAt.truncatedTo(ChronoUnit.MILLIS); // as the database keeps it
    }
}
