package id.jamsos.claims.entitlement.web;

import id.jamsos.claims.entitlement.Entitlement;
import id.jamsos.claims.entitlement.PaidMonth;
import id.jamsos.claims.entitlement.Programme;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entitlement as JSON. */
record EntitlementView(
        String participantId,

        @Schema(description = "Paid months by programme, 0 where nothing was paid")
        Map<Programme, Long> monthsPaid,

        List<MonthView> months,

        @Schema(description = "Time of the last event of the account that is in here")
        Instant asOf) {

    /** Everybody sees these counted, paid or not; the others belong to employees and appear once paid. */
    private static final Set<Programme> ALWAYS_SHOWN = EnumSet.of(Programme.JKK, Programme.JKM, Programme.JHT);

    record MonthView(YearMonth month, List<ProgrammeView> programmes) {}

    record ProgrammeView(
            Programme programme,

            @Schema(description = "Monthly income that the contribution was calculated from, rupiah")
            long base,

            @Schema(description = "Contribution, rupiah") long amount,
            String paymentId) {}

    static EntitlementView of(Entitlement entitlement) {
        return new EntitlementView(
                entitlement.participantId().value(),
                monthsPaid(entitlement),
                entitlement.months().entrySet().stream()
                        .map(month -> new MonthView(month.getKey(), programmes(month.getValue())))
                        .toList(),
                entitlement.asOf());
    }

    private static Map<Programme, Long> monthsPaid(Entitlement entitlement) {
        var counts = new EnumMap<Programme, Long>(Programme.class);
        for (Programme programme : Programme.values()) {
            long paid = entitlement.monthsPaid(programme);
            if (paid > 0 || ALWAYS_SHOWN.contains(programme)) {
                counts.put(programme, paid);
            }
        }
        return counts;
    }

    private static List<ProgrammeView> programmes(Map<Programme, PaidMonth> paid) {
        return paid.entrySet().stream()
                .map(one -> new ProgrammeView(
                        one.getKey(),
                        one.getValue().base(),
                        one.getValue().amount(),
                        one.getValue().paymentId()))
                .toList();
    }
}
