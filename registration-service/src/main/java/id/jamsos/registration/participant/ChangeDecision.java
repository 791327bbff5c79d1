package id.jamsos.registration.participant;

import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.registration.form.Violation;
import java.util.List;
import java.util.Set;

/** What became of a change. */
public sealed interface ChangeDecision {
    /**
     * The participant is as asked for.
     *
     * @param parts that were different before; empty when there was nothing to do
     */
    record Changed(Versioned<Participant> participant, Set<PersonPart> parts) implements ChangeDecision {
        public Changed {
            parts = Set.copyOf(parts);
        }
    }

    record Refused(List<Violation> violations) implements ChangeDecision {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** Somebody else has changed the participant since it was read. */
    record ChangedSince() implements ChangeDecision {}
}
