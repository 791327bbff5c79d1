package id.jamsos.registration.form;

import static id.jamsos.registration.form.Checked.accepted;
import static id.jamsos.registration.form.Checked.violations;
import static id.jamsos.registration.form.Example.siti;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nik",
                "name",
                "birthDate",
                "sex",
                "motherName",
                "mobile",
                "address",
                "occupation",
                "sector",
                "monthlyIncome",
                "programmes",
                "channel"
            })
    void a_required_field_that_is_missing_is_named(String field) {
        assertThat(violations(siti().without(field))).containsExactly(field + " required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"birthPlace", "email", "address.postalCode", "heirs", "heirs[0].nik", "agentId"})
    void an_optional_field_may_be_missing(String field) {
        accepted(siti().with(field, "null"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nik                   | "327301570488000"        | nik-digits
            nik                   | "9973015704880003"       | nik-province
            nik                   | "3273010004880003"       | nik-day
            nik                   | "3273015713880003"       | nik-month
            nik                   | "3273015704880000"       | nik-serial
            name                  | "   "                    | required
            name                  | "Siti 2"                 | name-characters
            name                  | "-Siti"                  | name-characters
            name                  | "Siti; drop"             | name-characters
            motherName            | "A@isyah"                | name-characters
            birthPlace            | "Ban\\u0007dung"         | text
            birthDate             | "17-04-1988"             | date
            birthDate             | "1988-02-30"             | date
            birthDate             | "2026-11-21"             | in-future
            birthDate             | "1899-12-31"             | too-long-ago
            sex                   | "L"                      | one-of
            mobile                | "0712345678"             | mobile-format
            mobile                | "08123456"               | mobile-format
            mobile                | "081234567890123"        | mobile-format
            mobile                | "+6281234567890"         | mobile-format
            email                 | "siti"                   | email-format
            email                 | "siti@localhost"         | email-format
            email                 | "si ti@example.id"       | email-format
            email                 | "siti@@example.id"       | email-format
            email                 | "siti@example..id"       | email-format
            address.line          | ""                       | required
            address.regionCode    | null                     | required
            address.regionCode    | "327"                    | region-code-digits
            address.regionCode    | "32733"                  | region-code-digits
            address.regionCode    | "9973"                   | region-code-province
            address.postalCode    | "4011"                   | postal-code-digits
            occupation            | " "                      | required
            sector                | "FARMING"                | one-of
            monthlyIncome         | 0                        | not-positive
            monthlyIncome         | -1                       | not-positive
            monthlyIncome         | 1000000001               | too-large
            monthlyIncome         | 2500000.5                | not-whole-rupiah
            programmes            | []                       | required
            programmes[0]         | "KESEHATAN"              | one-of
            programmes[0]         | null                     | required
            programmes[2]         | "JKK"                    | repeated
            programmes[2]         | "JP"                     | programme-not-for-bpu
            programmes[2]         | "JKP"                    | programme-not-for-bpu
            programmes            | ["JKK"]                  | jkk-and-jkm-required
            programmes            | ["JKM", "JHT"]           | jkk-and-jkm-required
            heirs[0]              | null                     | required
            heirs[0].name         | null                     | required
            heirs[0].name         | "B0di"                   | name-characters
            heirs[0].relationship | "NEIGHBOUR"              | one-of
            heirs[0].birthDate    | null                     | required
            heirs[0].birthDate    | "2026-11-21"             | in-future
            heirs[0].nik          | "123"                    | nik-digits
            heirs[0].nik          | "3273015704880003"       | own-nik
            channel               | "DOOR"                   | one-of
            channel               | "kiosk"                  | one-of
            """)
    void a_wrong_value_is_named_with_its_reason(String field, String value, String code) {
        assertThat(violations(siti().with(field, value))).containsExactly(field + " " + code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name                  | "M. Nu'man al-Haq"
            name                  | "Zoë Ng"
            name                  | "  Siti Aminah  "
            birthDate             | "1961-11-21"
            birthDate             | "2026-11-20"
            mobile                | "081234567"
            mobile                | "08123456789012"
            mobile                | "6281234567890"
            address.regionCode    | "9771"
            monthlyIncome         | 1
            monthlyIncome         | 1000000000
            monthlyIncome         | 2500000.00
            programmes            | ["JKM", "JKK"]
            heirs                 | []
            heirs[0].birthDate    | "2026-11-20"
            """)
    void a_value_at_the_edge_is_accepted(String field, String value) {
        accepted(siti().with(field, value));
    }

    @ParameterizedTest
    @CsvSource({
        "name,100",
        "motherName,100",
        "birthPlace,100",
        "occupation,100",
        "address.line,200",
        "heirs[0].name,100"
    })
    void texts_have_a_greatest_length(String field, int longest) {
        accepted(siti().with(field, '"' + "a".repeat(longest) + '"'));
        assertThat(violations(siti().with(field, '"' + "a".repeat(longest + 1) + '"')))
                .containsExactly(field + " too-long");
    }
}
