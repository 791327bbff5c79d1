package id.jamsos.registration.participant.web;

import id.jamsos.registration.person.Address;
import id.jamsos.registration.person.Heir;
import id.jamsos.registration.person.Heir.Relationship;
import id.jamsos.registration.person.Masked;
import id.jamsos.registration.person.Nik;
import id.jamsos.registration.person.Person;
import id.jamsos.registration.person.Sex;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person, either in full or masked. Masked, a field keeps what is needed to recognise a person who stands at the
 * counter; what has no such part is null.
 */
@Schema(name = "Person")
record PersonView(
        @Schema(description = "Masked: the last four digits.")
        String nik,

        @Schema(description = "Masked: the first letter of every word.")
        String name,

        @Nullable String birthPlace,
        LocalDate birthDate,
        Sex sex,
        @Schema(description = "Masked: null.") @Nullable String motherName,

        @Schema(description = "Masked: the last three digits.")
        String mobile,

        @Nullable String email,
        AddressView address,
        @Schema(description = "Masked: null.") @Nullable String occupation,
        List<HeirView> heirs) {

    record AddressView(
            @Nullable String line,
            String regionCode,
            @Nullable String postalCode) {}

    record HeirView(
            String name,
            Relationship relationship,
            @Nullable LocalDate birthDate,
            @Nullable String nik) {}

    static PersonView full(Person person) {
        Address address = person.address();
        return new PersonView(
                person.nik().digits(),
                person.name(),
                person.birth().place(),
                person.birth().date(),
                person.sex(),
                person.motherName(),
                person.contact().mobile(),
                person.contact().email(),
                new AddressView(address.line(), address.regionCode(), address.postalCode()),
                person.occupation(),
                person.heirs().stream().map(PersonView::full).toList());
    }

    static PersonView masked(Person person) {
        return new PersonView(
                Masked.nik(person.nik()),
                Masked.name(person.name()),
                null,
                person.birth().date(),
                person.sex(),
                null,
                Masked.mobile(person.contact().mobile()),
                null,
                new AddressView(null, person.address().regionCode(), null),
                null,
                person.heirs().stream().map(PersonView::masked).toList());
    }

    private static HeirView full(Heir heir) {
        Nik nik = heir.nik();
        return new HeirView(heir.name(), heir.relationship(), heir.birthDate(), nik == null ? null : nik.digits());
    }

    private static HeirView masked(Heir heir) {
        Nik nik = heir.nik();
        return new HeirView(Masked.name(heir.name()), heir.relationship(), null, nik == null ? null : Masked.nik(nik));
    }
}
