package id.jamsos.registration.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registration as it was handed in: anything may be missing or wrong, and all of it is reported together. */
public record RegistrationForm(
        @Nullable String nik,
        @Nullable String name,
        @Nullable String birthPlace,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String motherName,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable AddressForm address,
        @Nullable String occupation,
        @Nullable String sector,
        @Nullable BigDecimal monthlyIncome,
        @Nullable List<@Nullable String> programmes,
        @Nullable List<@Nullable HeirForm> heirs,
        @Nullable String channel,
        @Nullable String agentId) {

    public record AddressForm(
            @Nullable String line,
            @Nullable String regionCode,
            @Nullable String postalCode) {
        @Override
        public String toString() {
            return "AddressForm[hidden]";
        }
    }

    public record HeirForm(
            @Nullable String name,
            @Nullable String relationship,
            @Nullable String birthDate,
            @Nullable String nik) {
        @Override
        public String toString() {
            return "HeirForm[hidden]";
        }
    }

    @Override
    public String toString() {
        return "RegistrationForm[hidden]";
    }
}
