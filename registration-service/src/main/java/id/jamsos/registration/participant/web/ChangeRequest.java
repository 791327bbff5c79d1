package id.jamsos.registration.participant.web;

import id.jamsos.registration.form.ChangeForm;
import id.jamsos.registration.participant.web.RegistrationRequest.AddressRequest;
import id.jamsos.registration.participant.web.RegistrationRequest.HeirRequest;
import id.jamsos.registration.person.Person;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What of a participant may change. */
@Schema(
        name = "ParticipantChange",
        description = "A JSON merge patch (RFC 7396) of these fields; heirs are replaced together.")
record ChangeRequest(
        @Schema(pattern = "^(08|628)[0-9]{7,12}$") @Nullable String mobile,

        @Schema(format = "email", maxLength = 254, description = "null takes it away.") @Nullable
        String email,

        @Nullable AddressRequest address,
        @Schema(maxLength = 100) @Nullable String occupation,

        @ArraySchema(
                maxItems = 10,
                arraySchema = @Schema(description = "All of them; an empty list when there are none."))
        @Nullable
        List<@Nullable HeirRequest> heirs) {

    static ChangeRequest of(Person person) {
        return new ChangeRequest(
                person.contact().mobile(),
                person.contact().email(),
                AddressRequest.of(person.address()),
                person.occupation(),
                HeirRequest.of(person.heirs()));
    }

    /** Nobody moves to another region and keeps the postal code: what is not sent along goes. */
    static ObjectNode withoutOldPostalCode(ObjectNode patch, Person person) {
        ObjectNode complete = patch.deepCopy();
        if (complete.get("address") instanceof ObjectNode address
                && address.path("regionCode").isString()
                && !address.path("regionCode")
                        .asString()
                        .equals(person.address().regionCode())
                && !address.has("postalCode")) {
            address.putNull("postalCode");
        }
        return complete;
    }

    ChangeForm form(List<String> fixed) {
        return new ChangeForm(
                mobile, email, address == null ? null : address.form(), occupation, HeirRequest.forms(heirs), fixed);
    }

    @Override
    public String toString() {
        return "ChangeRequest[hidden]";
    }
}
