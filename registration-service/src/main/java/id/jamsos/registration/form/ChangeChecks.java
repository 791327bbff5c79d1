package id.jamsos.registration.form;

import id.jamsos.registration.person.Person;
import id.jamsos.registration.reference.Provinces;
import java.time.LocalDate;
import java.util.List;

/** The rules of changing what is known of a person: those of registration, for what may change. Everything wrong is found in one pass. */
public final class ChangeChecks {
    private final Provinces provinces;

    public ChangeChecks(Provinces provinces) {
        this.provinces = provinces;
    }

    /** What has become of a form. */
    public sealed interface Result {
        record Acceptable(Person person) implements Result {}

        record Unacceptable(List<Violation> violations) implements Result {}
    }

    /** The person after the change. */
    public Result check(ChangeForm form, Person before, LocalDate today) {
        FieldChecks fields = new FieldChecks(provinces, today);
        form.fixed().forEach(field -> fields.malformed(field, "not-changeable"));
        Person after = new PersonChecks(fields).changed(before, form);
        return after == null || !fields.violations().isEmpty()
                ? new Result.Unacceptable(List.copyOf(fields.violations()))
                : new Result.Acceptable(after);
    }
}
