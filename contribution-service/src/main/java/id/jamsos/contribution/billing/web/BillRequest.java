package id.jamsos.contribution.billing.web;

import static java.util.Objects.requireNonNull;

import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.billing.BillOrder;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Programme;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.problem.FieldErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST bills}, as it came.
 *
 * @param programmes all programmes of the member if left out
 * @param fromMonth the month next in turn if left out
 * @param months how many months in a row: 1, 2, 3, 6 or 12
 */
record BillRequest(
        @Nullable String participantId,

        @Schema(allowableValues = {"JKK", "JKM", "JHT"}) @Nullable
        List<@Nullable String> programmes,

        @Schema(example = "2026-11") @Nullable String fromMonth,
        @Nullable Integer months) {

    /**
     * The order that the body is.
     *
     * @throws id.jamsos.platform.problem.ProblemException 400 naming every wrong field
     */
    BillOrder toOrder(CommandIdentity identity) {
        var errors = new FieldErrors();
        if (errors.required("participantId", participantId)
                .filter(id -> !ParticipantId.isValid(id))
                .isPresent()) {
            errors.reject("participantId", "participant-id");
        }
        Optional<YearMonth> from = Optional.ofNullable(fromMonth).flatMap(text -> errors.month("fromMonth", text));
        Set<Programme> chosen = programmes == null ? null : chosen(programmes, errors);
        if (errors.required("months", months)
                .filter(count -> !BilledMonths.COUNTS.contains(count))
                .isPresent()) {
            errors.reject("months", "one-of", "1, 2, 3, 6, 12");
        }
        errors.throwIfAny();
        return new BillOrder(
                identity,
                new ParticipantId(requireNonNull(participantId)),
                chosen,
                from.orElse(null),
                requireNonNull(months));
    }

    private static Set<Programme> chosen(List<@Nullable String> names, FieldErrors errors) {
        Set<Programme> chosen = EnumSet.noneOf(Programme.class);
        if (names.isEmpty()) {
            errors.reject("programmes", "required");
        }
        for (int i = 0; i < names.size(); i++) {
            errors.oneOf("programmes[" + i + "]", names.get(i), Programme.class).ifPresent(chosen::add);
        }
        return chosen;
    }
}
