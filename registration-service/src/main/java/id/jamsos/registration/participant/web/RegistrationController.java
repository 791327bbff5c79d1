package id.jamsos.registration.participant.web;

import id.jamsos.platform.access.Access;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.problem.ProblemCatalogue;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.participant.Participant;
import id.jamsos.registration.participant.RegisterParticipant;
import id.jamsos.registration.participant.RegistrationDecision.AlreadyRegistered;
import id.jamsos.registration.participant.RegistrationDecision.KeyReused;
import id.jamsos.registration.participant.RegistrationDecision.Refused;
import id.jamsos.registration.participant.RegistrationDecision.Registered;
import id.jamsos.registration.participant.RegistrationDecision.Repeated;
import id.jamsos.registration.participant.Viewer;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RegistrationController {
    private final RegisterParticipant registerParticipant;
    private final MeterRegistry metrics;

    RegistrationController(RegisterParticipant registerParticipant, MeterRegistry metrics) {
        this.registerParticipant = registerParticipant;
        this.metrics = metrics;
    }

    @PostMapping("/api/v1/participants")
    ResponseEntity<RegistrationView> register(
            @RequestBody RegistrationRequest request,
            @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            schema = @Schema(type = "string"))
                    CommandIdentity command,
            @Parameter(hidden = true) Access access,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        requireOwn(request, access);
        return switch (registerParticipant.handle(request.form(), command)) {
            case Registered(Participant participant) -> {
                count(participant.origin().channel());
                yield created(participant, language);
            }
            case Repeated(Participant participant) -> created(participant, language);
            case KeyReused() -> throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            case AlreadyRegistered(Participant existing) -> throw alreadyRegistered(existing, access);
            case Refused refused -> throw refusal(refused);
        };
    }

    /** A form that lacks what would show whose it is goes on, to be refused with everything else that it lacks. */
    private static void requireOwn(RegistrationRequest request, Access access) {
        boolean channelMissing = isBlank(request.channel());
        boolean agentMissing = Channel.PERISAI.name().equals(request.channel()) && isBlank(request.agentId());
        if (!channelMissing && !agentMissing) {
            access.requireOwner(access.owns("channel", request.channel()) || access.owns("agent", request.agentId()));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static ResponseEntity<RegistrationView> created(Participant participant, @Nullable String language) {
        return ResponseEntity.created(URI.create("/api/v1/participants/" + participant.id()))
                .body(RegistrationView.of(participant, ProblemCatalogue.negotiate(language)));
    }

    private static ProblemException alreadyRegistered(Participant existing, Access access) {
        ProblemException refusal = new ProblemException(HttpStatus.CONFLICT, "participant-already-registered");
        Viewer viewer = new Viewer(access.caller().partyId(), access.grants().keySet());
        return viewer.mayLearnOf(existing)
                ? refusal.with("participantId", existing.id().value())
                        .with("kpj", existing.kpj().digits())
                : refusal;
    }

    private static ProblemException refusal(Refused refused) {
        return refused.onlyByRules()
                ? FormProblems.notAllowed(refused.violations())
                : FormProblems.malformed(refused.violations());
    }

    private void count(Channel channel) {
        metrics.counter("jamsos.participants.registered", "channel", channel.name())
                .increment();
    }
}
