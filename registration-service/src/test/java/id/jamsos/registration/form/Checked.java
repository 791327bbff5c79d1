package id.jamsos.registration.form;

import id.jamsos.registration.form.RegistrationChecks.Result.Acceptable;
import id.jamsos.registration.form.RegistrationChecks.Result.Unacceptable;
import id.jamsos.registration.reference.AgeLimits;
import id.jamsos.registration.reference.Branches;
import id.jamsos.registration.reference.Provinces;
import java.time.LocalDate;
import java.util.List;

/** Checks examples as of 20 November 2026. */
final class Checked {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Provinces PROVINCES = Provinces.load();
    private static final RegistrationChecks CHECKS =
            new RegistrationChecks(PROVINCES, Branches.load(PROVINCES), AgeLimits.load());

    private Checked() {}

    static Acceptable accepted(Example example) {
        return switch (CHECKS.check(example.form(), TODAY)) {
            case Acceptable acceptable -> acceptable;
            case Unacceptable refused -> throw new AssertionError(violations(refused.violations()));
        };
    }

    static List<Violation> check(RegistrationForm form) {
        return switch (CHECKS.check(form, TODAY)) {
            case Acceptable _ -> List.of();
            case Unacceptable refused -> refused.violations();
        };
    }

    static List<String> violations(Example example) {
        return violations(check(example.form()));
    }

    static List<String> violations(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }
}
