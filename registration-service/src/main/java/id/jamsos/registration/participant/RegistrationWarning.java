package id.jamsos.registration.participant;

import id.jamsos.registration.person.Person;
import java.util.ArrayList;
import java.util.List;

/** What an officer should look at, although the registration stands. */
public enum RegistrationWarning {
    /** The date inside the NIK is another one. Mistakes exist and a NIK is never changed: ask the population registry. */
    NIK_BIRTH_DATE_DIFFERS("nik-birth-date-differs"),
    NIK_SEX_DIFFERS("nik-sex-differs"),
    /** Nobody is named to receive the death benefit. */
    NO_HEIRS("no-heirs");

    private final String code;

    RegistrationWarning(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static List<RegistrationWarning> about(Person person) {
        List<RegistrationWarning> warnings = new ArrayList<>();
        if (!person.nik().agreesWith(person.birth().date())) {
            warnings.add(NIK_BIRTH_DATE_DIFFERS);
        }
        if (person.nik().sex() != person.sex()) {
            warnings.add(NIK_SEX_DIFFERS);
        }
        if (person.heirs().isEmpty()) {
            warnings.add(NO_HEIRS);
        }
        return warnings;
    }
}
