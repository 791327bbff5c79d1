package id.jamsos.contribution.quote.web;

import static java.util.Objects.requireNonNull;

import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.quote.Quotation;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The body of {@code POST quotes}, as it came. */
@Schema(name = "QuoteRequest", description = "Names either a participantId or an income.")
record QuoteRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "BPU") @Nullable
        String segment,

        @Schema(description = "What is left out is taken from the participant.") @Nullable
        String participantId,

        @Schema(description = "A month, in whole rupiah. Then payer and programmes must be given.") @Nullable
        Long income,

        @Schema(description = "For segments with a wage only.") @Nullable
        Long wage,

        @Schema(implementation = Sector.class, description = "OTHER for an income if left out.") @Nullable
        String sector,

        @Schema(description = "For segments with a wage only.") @Nullable
        String riskClass,

        @Schema(implementation = Payer.class) @Nullable String payer,

        @ArraySchema(schema = @Schema(implementation = Programme.class)) @Nullable
        List<@Nullable String> programmes,

        @Schema(example = "2026-11", description = "The current or the next unpaid month if left out.") @Nullable
        String fromMonth,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                allowableValues = {"1", "2", "3", "6", "12"})
        @Nullable
        Integer months) {

    /** Segments of the scheme that have no rates here yet. */
    private static final Set<String> NOT_YET_SUPPORTED = Set.of("PU", "JAKON", "PMI");

    /**
     * The question that the body asks.
     *
     * @throws ProblemException 422 for a segment without rates, 400 naming every wrong field
     */
    Quotation toQuotation() {
        if (segment != null && NOT_YET_SUPPORTED.contains(segment)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "segment-not-supported", segment);
        }
        FieldErrors errors = new FieldErrors();
        Optional<Segment> validSegment = errors.oneOf("segment", segment, Segment.class);
        checkPerson(errors);
        checkMonths(errors);
        Optional<Sector> validSector = optional(sector).flatMap(text -> errors.oneOf("sector", text, Sector.class));
        Optional<Payer> validPayer =
                describesPerson() || payer != null ? errors.oneOf("payer", payer, Payer.class) : Optional.empty();
        Set<Programme> validProgrammes = programmes(errors, validSegment);
        var validFromMonth = optional(fromMonth).flatMap(text -> errors.month("fromMonth", text));
        errors.throwIfAny();

        return quotation(
                validSegment.orElseThrow(),
                new Quotation.Terms(
                        validSector.orElse(null),
                        validPayer.orElse(null),
                        validProgrammes,
                        validFromMonth.orElse(null),
                        requireNonNull(months)));
    }

    private Quotation quotation(Segment validSegment, Quotation.Terms terms) {
        return participantId == null
                ? new Quotation.OfIncome(validSegment, new Rupiah(requireNonNull(income)), terms)
                : new Quotation.OfMember(new ParticipantId(participantId), terms);
    }

    /** True when the body describes somebody instead of naming a registered person. */
    private boolean describesPerson() {
        return participantId == null;
    }

    private void checkPerson(FieldErrors errors) {
        if (participantId != null && !ParticipantId.isValid(participantId)) {
            errors.reject("participantId", "participant-id");
        }
        if (participantId != null && income != null) {
            errors.reject("income", "not-together", "participantId");
        }
        if (participantId == null
                && errors.required("income", income)
                        .filter(amount -> amount < 0)
                        .isPresent()) {
            errors.reject("income", "not-negative");
        }
        if (wage != null) {
            errors.reject("wage", "not-for-segment", Segment.BPU.name());
        }
        if (riskClass != null) {
            errors.reject("riskClass", "not-for-segment", Segment.BPU.name());
        }
    }

    private void checkMonths(FieldErrors errors) {
        if (errors.required("months", months)
                .filter(count -> !BilledMonths.COUNTS.contains(count))
                .isPresent()) {
            String choices = String.join(
                    ", ", BilledMonths.COUNTS.stream().map(String::valueOf).toList());
            errors.reject("months", "one-of", choices);
        }
    }

    private Set<Programme> programmes(FieldErrors errors, Optional<Segment> validSegment) {
        Set<Programme> valid = EnumSet.noneOf(Programme.class);
        if (programmes == null || programmes.isEmpty()) {
            if (describesPerson()) {
                errors.reject("programmes", "required");
            }
            return valid;
        }
        boolean allKnown = true;
        for (int i = 0; i < programmes.size(); i++) {
            String field = "programmes[" + i + "]";
            Optional<Programme> programme = errors.oneOf(field, programmes.get(i), Programme.class);
            allKnown &= programme.isPresent();
            programme.ifPresent(valid::add);
            if (programme.isPresent()
                    && validSegment.filter(one -> !one.offers(programme.get())).isPresent()) {
                errors.reject(field, "not-for-segment", validSegment.get().name());
            }
        }
        if (allKnown
                && validSegment
                        .filter(one -> !valid.containsAll(one.mandatory()))
                        .isPresent()) {
            errors.reject(
                    "programmes",
                    "programmes-mandatory",
                    names(validSegment.get().mandatory()));
        }
        return valid;
    }

    private static String names(Set<Programme> programmes) {
        return String.join(", ", programmes.stream().map(Programme::name).toList());
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text);
    }
}
