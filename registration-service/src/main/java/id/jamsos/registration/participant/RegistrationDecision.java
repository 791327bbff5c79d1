package id.jamsos.registration.participant;

import id.jamsos.registration.form.Violation;
import java.util.List;

/** What became of a registration request. */
public sealed interface RegistrationDecision {
    record Registered(Participant participant) implements RegistrationDecision {}

    /** The same request came before and gets the same answer. */
    record Repeated(Participant participant) implements RegistrationDecision {}

    /** Another request came under the same key. */
    record KeyReused() implements RegistrationDecision {}

    /** Somebody with this NIK is registered. */
    record AlreadyRegistered(Participant existing) implements RegistrationDecision {}

    record Refused(List<Violation> violations) implements RegistrationDecision {
        public Refused {
            violations = List.copyOf(violations);
        }

        /** Whether the form is in order and only the scheme's rules stand against it. */
        public boolean onlyByRules() {
            return violations.stream().allMatch(violation -> violation.kind() == Violation.Kind.RULE);
        }
    }
}
