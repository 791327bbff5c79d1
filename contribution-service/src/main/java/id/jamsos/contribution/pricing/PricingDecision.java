package id.jamsos.contribution.pricing;

import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link PricingRequest}. */
public sealed interface PricingDecision {

    /** The lines are ordered by month, then programme. */
    record Priced(List<PricedLine> lines) implements PricingDecision {

        public Priced {
            lines = List.copyOf(lines);
        }

        public Rupiah total() {
            return Rupiah.sum(lines.stream().map(PricedLine::amount).toList());
        }
    }

    /**
     * No rule is known for something the price needs; Jamsos refuses rather than guesses.
     *
     * @param programme null when it is the base of all programmes
     */
    record RuleUnknown(
            Segment segment,
            PricingStep.Kind missing,
            @Nullable Programme programme,
            YearMonth month) implements PricingDecision {

        /** What the missing rule is about, for messages: the segment, and the programme if it is about one. */
        public String subject() {
            return programme == null ? segment.name() : segment + " " + programme;
        }
    }
}
