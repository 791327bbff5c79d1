package id.jamsos.registration.form;

import id.jamsos.registration.form.RegistrationForm.AddressForm;
import id.jamsos.registration.form.RegistrationForm.HeirForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a person that may change, as it is to be from now on: anything may be missing or wrong.
 *
 * @param fixed fields that the sender wants to change and that never do
 */
public record ChangeForm(
        @Nullable String mobile,
        @Nullable String email,
        @Nullable AddressForm address,
        @Nullable String occupation,
        @Nullable List<@Nullable HeirForm> heirs,
        List<String> fixed) {
    public ChangeForm {
        fixed = List.copyOf(fixed);
    }

    @Override
    public String toString() {
        return "ChangeForm[hidden]";
    }
}
