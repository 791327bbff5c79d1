package id.jamsos.registration.form;

import id.jamsos.registration.person.Address;
import id.jamsos.registration.person.Birth;
import id.jamsos.registration.person.Contact;
import id.jamsos.registration.person.Heir;
import id.jamsos.registration.person.Heir.Relationship;
import id.jamsos.registration.person.Nik;
import id.jamsos.registration.person.Person;
import id.jamsos.registration.person.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the person and their heirs out of a form. */
final class PersonChecks {
    static final int NAME_LENGTH = 100;
    static final int ADDRESS_LENGTH = 200;
    static final int HEIRS = 10;
    private static final Pattern REGION_CODE = Pattern.compile("[0-9]{4}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");

    private final FieldChecks fields;

    PersonChecks(FieldChecks fields) {
        this.fields = fields;
    }

    /** Null when something that a person must have is missing or wrong. */
    @Nullable
    Person person(RegistrationForm form) {
        Nik nik = fields.nik("nik", form.nik());
        String name = fields.name("name", form.name(), NAME_LENGTH);
        String birthPlace = fields.optionalText("birthPlace", form.birthPlace(), NAME_LENGTH);
        LocalDate birthDate = fields.birthDate("birthDate", form.birthDate());
        Sex sex = fields.oneOf("sex", form.sex(), Sex.class);
        String motherName = fields.name("motherName", form.motherName(), NAME_LENGTH);
        Contact contact = contact(form.mobile(), form.email());
        Address address = address(form.address());
        String occupation = fields.text("occupation", form.occupation(), NAME_LENGTH);
        List<Heir> heirs = heirs(form.heirs(), nik);
        if (nik == null || name == null || birthDate == null || sex == null || motherName == null) {
            return null;
        }
        if (contact == null || address == null || occupation == null) {
            return null;
        }
        Birth birth = new Birth(birthDate, birthPlace);
        return new Person(nik, name, birth, sex, motherName, contact, address, occupation, heirs);
    }

    /** The same person with what may change; null when something of that is missing or wrong. */
    @Nullable
    Person changed(Person before, ChangeForm form) {
        Contact contact = contact(form.mobile(), form.email());
        Address address = address(form.address());
        String occupation = fields.text("occupation", form.occupation(), NAME_LENGTH);
        if (form.heirs() == null) {
            fields.malformed("heirs", "required"); // whoever means nobody says so with an empty list
        }
        List<Heir> heirs = heirs(form.heirs(), before.nik());
        return contact == null || address == null || occupation == null
                ? null
                : before.with(contact, address, occupation, heirs);
    }

    private @Nullable Contact contact(@Nullable String mobileText, @Nullable String emailText) {
        String mobile = fields.mobile("mobile", mobileText);
        String email = fields.optionalEmail("email", emailText);
        return mobile == null ? null : new Contact(mobile, email);
    }

    private @Nullable Address address(RegistrationForm.@Nullable AddressForm form) {
        if (form == null) {
            fields.malformed("address", "required");
            return null;
        }
        String line = fields.text("address.line", form.line(), ADDRESS_LENGTH);
        String regionCode = regionCode(form.regionCode());
        String postalCode = FieldChecks.optional(form.postalCode());
        if (postalCode != null) {
            postalCode = fields.matching(
                    "address.postalCode", postalCode, POSTAL_CODE, "postal-code-digits", Integer.MAX_VALUE);
        }
        return line == null || regionCode == null ? null : new Address(line, regionCode, postalCode);
    }

    private @Nullable String regionCode(@Nullable String value) {
        String field = "address.regionCode";
        String code = fields.required(field, value);
        if (code == null) {
            return null;
        }
        code = fields.matching(field, code, REGION_CODE, "region-code-digits", Integer.MAX_VALUE);
        if (code != null && !fields.isInKnownProvince(code)) {
            fields.malformed(field, "region-code-province");
            return null;
        }
        return code;
    }

    private List<Heir> heirs(@Nullable List<RegistrationForm.@Nullable HeirForm> forms, @Nullable Nik own) {
        List<Heir> heirs = new ArrayList<>();
        if (forms == null) {
            return heirs;
        }
        if (forms.size() > HEIRS) {
            fields.malformed("heirs", "too-many", HEIRS);
            return heirs;
        }
        for (int index = 0; index < forms.size(); index++) {
            Heir heir = heir("heirs[" + index + "]", forms.get(index), own);
            if (heir != null) {
                heirs.add(heir);
            }
        }
        return heirs;
    }

    private @Nullable Heir heir(String field, RegistrationForm.@Nullable HeirForm form, @Nullable Nik own) {
        if (form == null) {
            fields.malformed(field, "required");
            return null;
        }
        String name = fields.name(field + ".name", form.name(), NAME_LENGTH);
        Relationship relationship = fields.oneOf(field + ".relationship", form.relationship(), Relationship.class);
        LocalDate birthDate = fields.birthDate(field + ".birthDate", form.birthDate());
        Nik nik = fields.optionalNik(field + ".nik", form.nik());
        if (nik != null && nik.equals(own)) {
            fields.malformed(field + ".nik", "own-nik");
        }
        return name == null || relationship == null || birthDate == null
                ? null
                : new Heir(name, relationship, birthDate, nik);
    }
}
