package id.jamsos.torture.check;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.jamsos.torture.check.Evidence.Account;
import id.jamsos.torture.check.Evidence.Card;
import id.jamsos.torture.check.Evidence.Participant;
import id.jamsos.torture.load.Ledger.Registered;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every acknowledged registration exists exactly once, and so does its account. */
final class RegistrationCheck implements Check {
    @Override
    public List<Difference> differences(Evidence evidence, Claims claims) {
        var findings = new Findings();
        Map<String, Participant> known =
                evidence.participants().stream().collect(toMap(Participant::id, one -> one, (first, _) -> first));
        for (Registered registered : claims.registrations()) {
            Participant participant = known.get(registered.participantId());
            findings.require(participant != null, "registration lost", registered.participantId(), "acknowledged");
            if (participant != null) {
                findings.requireEqual(
                        registered.kpj(), participant.kpj(), "number of the card", registered.participantId());
            }
        }
        findings.requireDistinct(
                claims.registrations().stream().map(Registered::participantId).toList(),
                "registration answered for two");
        findings.requireDistinct(
                evidence.participants().stream().map(Participant::nikIndex).toList(), "person registered twice");
        Set<String> acknowledged =
                claims.registrations().stream().map(Registered::participantId).collect(toSet());
        known.keySet()
                .forEach(id -> findings.require(
                        acknowledged.contains(id), "registration nobody was told of", id, "not acknowledged"));
        accounts(evidence, known.keySet(), findings);
        return findings.all();
    }

    private static void accounts(Evidence evidence, Set<String> participants, Findings findings) {
        Map<String, Account> accounts =
                evidence.accounts().stream().collect(toMap(Account::id, one -> one, (first, _) -> first));
        Map<String, String> cards = evidence.cards().stream().collect(toMap(Card::id, Card::status));
        participants.forEach(id -> {
            Account account = accounts.get(id);
            findings.require(account != null, "account missing", id, "registered");
            if (account != null) {
                findings.requireEqual(account.status(), shown(cards.get(id)), "status on the card", id);
            }
        });
        accounts.keySet()
                .forEach(id -> findings.require(participants.contains(id), "account of nobody", id, "not registered"));
    }

    private static String shown(@Nullable String status) {
        return status == null ? "no card" : status;
    }
}
