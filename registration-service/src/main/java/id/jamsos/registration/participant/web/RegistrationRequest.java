package id.jamsos.registration.participant.web;

import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.enrolment.Enrolment.Sector;
import id.jamsos.registration.enrolment.Programme;
import id.jamsos.registration.form.RegistrationForm;
import id.jamsos.registration.form.RegistrationForm.AddressForm;
import id.jamsos.registration.form.RegistrationForm.HeirForm;
import id.jamsos.registration.person.Address;
import id.jamsos.registration.person.Heir;
import id.jamsos.registration.person.Heir.Relationship;
import id.jamsos.registration.person.Nik;
import id.jamsos.registration.person.Sex;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of a registration. Everything is text at first, so that all that is wrong with it can be told at once. */
@Schema(name = "Registration")
record RegistrationRequest(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                example = "3273015704880003",
                description = "16 digits: province, regency or city, district, day (women + 40), month, year, serial.")
        @Nullable
        String nik,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100, description = "Letters, spaces and . ' -")
        @Nullable
        String name,

        @Schema(maxLength = 100) @Nullable String birthPlace,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                format = "date",
                description = "BPU: not yet 65 on the day of registration.")
        @Nullable
        String birthDate,

        @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Sex.class) @Nullable
        String sex,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100, description = "Letters, spaces and . ' -")
        @Nullable
        String motherName,

        @Schema(requiredMode = RequiredMode.REQUIRED, pattern = "^(08|628)[0-9]{7,12}$") @Nullable
        String mobile,

        @Schema(format = "email", maxLength = 254) @Nullable String email,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        AddressRequest address,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100) @Nullable
        String occupation,

        @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Sector.class) @Nullable
        String sector,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                type = "integer",
                minimum = "1",
                maximum = "1000000000",
                description = "Whole rupiah, as stated by the worker.")
        @Nullable
        BigDecimal monthlyIncome,

        @ArraySchema(
                schema = @Schema(implementation = Programme.class),
                arraySchema =
                        @Schema(
                                requiredMode = RequiredMode.REQUIRED,
                                description = "BPU: JKK and JKM together, JHT if wanted."))
        @Nullable
        List<@Nullable String> programmes,

        @ArraySchema(maxItems = 10) @Nullable List<@Nullable HeirRequest> heirs,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                implementation = Channel.class,
                description = "A caller with the role channel may name only itself.")
        @Nullable
        String channel,

        @Schema(
                maxLength = 64,
                description = "Required for channel PERISAI and refused for any other. An agent may name only itself.")
        @Nullable
        String agentId) {

    record AddressRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 200) @Nullable
            String line,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    pattern = "^[0-9]{4}$",
                    description = "Regency or city; the first two digits are the province.")
            @Nullable
            String regionCode,

            @Schema(pattern = "^[0-9]{5}$") @Nullable String postalCode) {

        static AddressRequest of(Address address) {
            return new AddressRequest(address.line(), address.regionCode(), address.postalCode());
        }

        AddressForm form() {
            return new AddressForm(line, regionCode, postalCode);
        }
    }

    record HeirRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100) @Nullable
            String name,

            @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Relationship.class) @Nullable
            String relationship,

            @Schema(requiredMode = RequiredMode.REQUIRED, format = "date") @Nullable
            String birthDate,

            @Schema(description = "Not the participant's own.") @Nullable
            String nik) {

        static List<@Nullable HeirRequest> of(List<Heir> heirs) {
            List<@Nullable HeirRequest> requests = new ArrayList<>();
            heirs.forEach(heir -> requests.add(of(heir)));
            return requests;
        }

        private static HeirRequest of(Heir heir) {
            Nik nik = heir.nik();
            return new HeirRequest(
                    heir.name(),
                    heir.relationship().name(),
                    heir.birthDate().toString(),
                    nik == null ? null : nik.digits());
        }

        static @Nullable List<@Nullable HeirForm> forms(@Nullable List<@Nullable HeirRequest> heirs) {
            if (heirs == null) {
                return null;
            }
            List<@Nullable HeirForm> forms = new ArrayList<>();
            for (HeirRequest heir : heirs) {
                forms.add(heir == null ? null : heir.form());
            }
            return forms;
        }

        private HeirForm form() {
            return new HeirForm(name, relationship, birthDate, nik);
        }
    }

    RegistrationForm form() {
        return new RegistrationForm(
                nik,
                name,
                birthPlace,
                birthDate,
                sex,
                motherName,
                mobile,
                email,
                address == null ? null : address.form(),
                occupation,
                sector,
                monthlyIncome,
                programmes,
                HeirRequest.forms(heirs),
                channel,
                agentId);
    }

    @Override
    public String toString() {
        return "RegistrationRequest[hidden]";
    }
}
