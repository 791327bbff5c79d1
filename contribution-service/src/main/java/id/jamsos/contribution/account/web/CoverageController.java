package id.jamsos.contribution.account.web;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.account.CoverageAnswer;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.access.Access;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.time.BusinessClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CoverageController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Accounts accounts;
    private final BusinessClock clock;

    CoverageController(Accounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The answer also changes with the day, so the entity tag names the day beside the version. */
    @Operation(summary = "How a person is covered today or on any other day, by what is paid now")
    @GetMapping("/api/v1/participants/{id}/coverage")
    ResponseEntity<CoverageView> coverage(
            @PathVariable String id,
            @Parameter(description = "A day such as 2026-11-20; today if left out")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            @Parameter(hidden = true) Access access) {
        LocalDate day = on == null ? clock.today() : day(on);
        Versioned<Account> account = accountFor(id, access);
        CoverageView view = CoverageView.of(account.state(), day, CoverageAnswer.of(account.state(), day));
        return ResponseEntity.ok()
                .eTag("\"%d-%s\"".formatted(account.revision().version(), day))
                .body(view);
    }

    /** Somebody who may see only their own learns the same about a foreign id as about an unknown one. */
    private Versioned<Account> accountFor(String id, Access access) {
        Optional<Versioned<Account>> account =
                ParticipantId.isValid(id) ? accounts.find(new ParticipantId(id)) : Optional.empty();
        access.requireOwner(access.owns("participant", id)
                || account.map(found -> found.state().member().dimensions().agentId())
                        .filter(agent -> access.owns("agent", agent))
                        .isPresent());
        return account.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "participant-unknown"));
    }

    private static LocalDate day(String text) {
        var errors = new FieldErrors();
        Optional<LocalDate> day = errors.date("on", text);
        day.filter(date -> date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)
                .ifPresent(_ -> errors.reject("on", "date"));
        errors.throwIfAny();
        return day.orElseThrow();
    }
}
