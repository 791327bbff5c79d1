package id.jamsos.registration.participant;

import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.registration.form.RegistrationChecks;
import id.jamsos.registration.form.RegistrationChecks.Result.Acceptable;
import id.jamsos.registration.form.RegistrationChecks.Result.Unacceptable;
import id.jamsos.registration.form.RegistrationForm;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantRegistered;
import id.jamsos.registration.participant.Participants.Executed;
import id.jamsos.registration.participant.RegistrationDecision.AlreadyRegistered;
import id.jamsos.registration.participant.RegistrationDecision.KeyReused;
import id.jamsos.registration.participant.RegistrationDecision.Refused;
import id.jamsos.registration.participant.RegistrationDecision.Registered;
import id.jamsos.registration.participant.RegistrationDecision.Repeated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Registers an informal worker: once per NIK, whoever asks, however often, at the same moment. */
public final class RegisterParticipant {
    /** A year has a hundred million numbers; that so many candidates in a row are taken means a mistake, not bad luck. */
    private static final int KPJ_CANDIDATES = 64;

    private final Participants participants;
    private final RegistrationChecks checks;
    private final BusinessClock clock;

    public RegisterParticipant(Participants participants, RegistrationChecks checks, BusinessClock clock) {
        this.participants = participants;
        this.checks = checks;
        this.clock = clock;
    }

    public RegistrationDecision handle(RegistrationForm form, CommandIdentity command) {
        return Attempts.untilFresh(() -> decide(form, command));
    }

    /**
     * A repetition is answered before anything is checked: the worker may have turned 65 in between. The moment has the
     * precision that the database keeps, so that the first answer and the repeated one are the same.
     */
    private RegistrationDecision decide(RegistrationForm form, CommandIdentity command) {
        Optional<RegistrationDecision> answered = answeredBefore(command);
        if (answered.isPresent()) {
            return answered.get();
        }
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return switch (checks.check(form, LocalDate.ofInstant(now, BusinessClock.ZONE))) {
            case Unacceptable refused -> new Refused(refused.violations());
            case Acceptable acceptable -> register(acceptable, command, now);
        };
    }

    /** The database decides who is first: no look-up beforehand could. */
    private RegistrationDecision register(Acceptable accepted, CommandIdentity command, Instant now) {
        for (int attempt = 0; attempt < KPJ_CANDIDATES; attempt++) {
            Participant participant = participant(accepted, command, now, attempt);
            if (participants.add(participant, List.of(new ParticipantRegistered(participant)), command)) {
                return new Registered(participant);
            }
            Optional<RegistrationDecision> taken = answeredBefore(command)
                    .or(() -> participants.findByNik(accepted.person().nik()).map(AlreadyRegistered::new));
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new IllegalStateException("No free KPJ among " + KPJ_CANDIDATES + " candidates");
    }

    private static Participant participant(Acceptable accepted, CommandIdentity command, Instant now, int attempt) {
        ParticipantId id = new ParticipantId(command.derivedId());
        int year = LocalDate.ofInstant(now, BusinessClock.ZONE).getYear();
        return new Participant(
                id,
                Kpj.candidate(id, year, attempt),
                accepted.person(),
                accepted.enrolment(),
                new Origin(accepted.channel(), accepted.agentId(), now),
                RegistrationWarning.about(accepted.person()));
    }

    private Optional<RegistrationDecision> answeredBefore(CommandIdentity command) {
        return participants.executed(command).map(RegisterParticipant::repeated);
    }

    private static RegistrationDecision repeated(Executed executed) {
        return executed.sameBody() ? new Repeated(executed.participant()) : new KeyReused();
    }
}
