package id.jamsos.torture.check;

import java.util.List;

/** The whole proof: pure, so that it can be shown to fail. */
public final class Checker {
    private static final List<Check> CHECKS = List.of(
            new RegistrationCheck(),
            new PaymentCheck(),
            new CounterCheck(),
            new EventCheck(),
            new MoneyCheck(),
            new ReportCheck(),
            new SequenceCheck(),
            new LeftoverCheck());

    private Checker() {}

    /** Everything that is not as it must be; empty when nothing was lost, doubled or left behind. */
    public static List<Difference> differences(Evidence evidence, Claims claims) {
        return CHECKS.stream()
                .flatMap(check -> check.differences(evidence, claims).stream())
                .toList();
    }
}
