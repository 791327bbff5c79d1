package id.jamsos.registration.form;

import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.enrolment.Enrolment.Sector;
import id.jamsos.registration.enrolment.Programme;
import id.jamsos.registration.enrolment.Segment;
import id.jamsos.registration.person.Person;
import id.jamsos.registration.reference.Branches;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads out of a form what an informal worker joins as. */
final class EnrolmentChecks {
    /** No rule of the scheme, only far above any income: a figure beyond it is a slip of the keyboard. */
    static final long HIGHEST_INCOME = 1_000_000_000L;

    private final FieldChecks fields;
    private final Branches branches;

    EnrolmentChecks(FieldChecks fields, Branches branches) {
        this.fields = fields;
        this.branches = branches;
    }

    /** Null when a part of it is missing or wrong, or the person is, whose region decides the branch. */
    @Nullable
    Enrolment enrolment(RegistrationForm form, @Nullable Person person) {
        Sector sector = fields.oneOf("sector", form.sector(), Sector.class);
        Long monthlyIncome = monthlyIncome(form.monthlyIncome());
        Set<Programme> programmes = programmes(form.programmes());
        if (sector == null || monthlyIncome == null || person == null) {
            return null;
        }
        String branch = branches.serving(person.address().regionCode()).code();
        return new Enrolment(Segment.BPU, programmes, sector, monthlyIncome, branch);
    }

    private @Nullable Long monthlyIncome(@Nullable BigDecimal value) {
        String field = "monthlyIncome";
        if (value == null) {
            fields.malformed(field, "required");
        } else if (value.signum() <= 0) {
            fields.malformed(field, "not-positive");
        } else if (value.compareTo(BigDecimal.valueOf(HIGHEST_INCOME)) > 0) {
            fields.malformed(field, "too-large", HIGHEST_INCOME);
        } else if (value.stripTrailingZeros().scale() > 0) {
            fields.malformed(field, "not-whole-rupiah");
        } else {
            return value.longValueExact();
        }
        return null;
    }

    private Set<Programme> programmes(@Nullable List<@Nullable String> values) {
        Set<Programme> chosen = EnumSet.noneOf(Programme.class);
        if (values == null || values.isEmpty()) {
            fields.malformed("programmes", "required");
            return chosen;
        }
        boolean allRead = true;
        for (int index = 0; index < values.size(); index++) {
            allRead &= choose("programmes[" + index + "]", values.get(index), chosen);
        }
        if (allRead && !chosen.containsAll(Programme.BPU_MANDATORY)) {
            fields.notAllowed("programmes", "jkk-and-jkm-required");
        }
        return chosen;
    }

    private boolean choose(String field, @Nullable String value, Set<Programme> chosen) {
        Programme programme = fields.oneOf(field, value, Programme.class);
        if (programme == null) {
            return false;
        }
        if (!Programme.BPU_ALLOWED.contains(programme)) {
            fields.notAllowed(field, "programme-not-for-bpu", programme.name());
            return true;
        }
        if (!chosen.add(programme)) {
            fields.malformed(field, "repeated");
        }
        return true;
    }
}
