package id.jamsos.registration.participant.mongo;

import id.jamsos.registration.person.Address;
import id.jamsos.registration.person.Birth;
import id.jamsos.registration.person.Contact;
import id.jamsos.registration.person.Heir;
import id.jamsos.registration.person.Heir.Relationship;
import id.jamsos.registration.person.Nik;
import id.jamsos.registration.person.Person;
import id.jamsos.registration.person.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is encrypted of a person, as JSON. */
record PersonalData(
        String nik,
        String name,
        @Nullable String birthPlace,
        String motherName,
        String mobile,
        @Nullable String email,
        String addressLine,
        @Nullable String postalCode,
        String occupation,
        List<PersonalData.HeirData> heirs) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record HeirData(
            String name,
            Relationship relationship,
            LocalDate birthDate,
            @Nullable String nik) {
        static HeirData of(Heir heir) {
            Nik nik = heir.nik();
            return new HeirData(heir.name(), heir.relationship(), heir.birthDate(), nik == null ? null : nik.digits());
        }

        Heir heir() {
            return new Heir(name, relationship, birthDate, nik == null ? null : new Nik(nik));
        }
    }

    static PersonalData of(Person person) {
        return new PersonalData(
                person.nik().digits(),
                person.name(),
                person.birth().place(),
                person.motherName(),
                person.contact().mobile(),
                person.contact().email(),
                person.address().line(),
                person.address().postalCode(),
                person.occupation(),
                person.heirs().stream().map(HeirData::of).toList());
    }

    Person person(LocalDate birthDate, Sex sex, String regionCode) {
        return new Person(
                new Nik(nik),
                name,
                new Birth(birthDate, birthPlace),
                sex,
                motherName,
                new Contact(mobile, email),
                new Address(addressLine, regionCode, postalCode),
                occupation,
                heirs.stream().map(HeirData::heir).toList());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static PersonalData read(String json) {
        return JSON.readValue(json, PersonalData.class);
    }

    @Override
    public String toString() {
        return "PersonalData[hidden]";
    }
}
