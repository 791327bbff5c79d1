package id.jamsos.registration.participant.web;

import id.jamsos.platform.problem.FieldProblem;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.registration.participant.Kpj;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.Participants;
import id.jamsos.registration.person.Nik;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Asks by exactly one of two numbers. In a body, because a NIK in a URL ends in every log on the way. */
@Schema(name = "ParticipantSearch", description = "Exactly one of the two.")
record SearchRequest(@Nullable String nik, @Nullable String kpj) {

    Optional<Participant> find(Participants participants) {
        if (nik != null && kpj == null) {
            Nik.flawInShape(nik).ifPresent(flaw -> {
                throw refusal("nik", flaw.code());
            });
            return participants.findByNik(new Nik(nik));
        }
        if (kpj != null && nik == null) {
            if (!Kpj.isValid(kpj)) {
                throw refusal("kpj", "kpj");
            }
            return participants.findByKpj(new Kpj(kpj));
        }
        throw refusal("nik", "nik-or-kpj");
    }

    private static ProblemException refusal(String field, String code) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request")
                .with(List.of(new FieldProblem(field, code, List.of())));
    }

    @Override
    public String toString() {
        return "SearchRequest[hidden]";
    }
}
