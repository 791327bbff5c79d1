package id.jamsos.registration.form;

import static id.jamsos.registration.form.Checked.accepted;
import static id.jamsos.registration.form.Checked.check;
import static id.jamsos.registration.form.Checked.violations;
import static id.jamsos.registration.form.Example.siti;
import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.registration.enrolment.Channel;
import id.jamsos.registration.enrolment.Enrolment;
import id.jamsos.registration.enrolment.Programme;
import id.jamsos.registration.enrolment.Segment;
import id.jamsos.registration.form.RegistrationChecks.Result.Acceptable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationChecksTest {
    @Test
    void a_form_in_order_becomes_a_person_and_an_enrolment() {
        Acceptable siti = accepted(siti());

        assertThat(siti.person().name()).isEqualTo("Siti Aminah");
        assertThat(siti.person().heirs()).hasSize(1);
        assertThat(siti.enrolment())
                .isEqualTo(new Enrolment(
                        Segment.BPU,
                        Set.of(Programme.JKK, Programme.JKM, Programme.JHT),
                        Enrolment.Sector.TRANSPORT,
                        2_500_000,
                        "P32"));
        assertThat(siti.channel()).isEqualTo(Channel.KIOSK);
        assertThat(siti.agentId()).isNull();
    }

    @Test
    void at_most_ten_heirs_are_named() {
        accepted(siti().with("heirs", heirs(10)));
        assertThat(violations(siti().with("heirs", heirs(11)))).containsExactly("heirs too-many");
    }

    @Test
    void at_65_it_is_too_late_to_register() {
        accepted(siti().with("birthDate", "\"1961-11-21\""));
        assertThat(violations(siti().with("birthDate", "\"1961-11-20\""))).containsExactly("birthDate too-old");
    }

    @Test
    void a_nik_that_tells_another_sex_or_birth_date_is_accepted() {
        accepted(siti().with("sex", "\"M\"").with("birthDate", "\"1990-01-01\""));
    }

    @Test
    void a_registration_through_a_perisai_agent_names_the_agent() {
        Example perisai = siti().with("channel", "\"PERISAI\"");

        assertThat(violations(perisai)).containsExactly("agentId agent-required");
        assertThat(accepted(perisai.with("agentId", "\"agent-7\"")).agentId()).isEqualTo("agent-7");
        assertThat(violations(perisai.with("agentId", "\"agent 7\""))).containsExactly("agentId party-id-format");
    }

    @Test
    void no_other_channel_names_an_agent() {
        assertThat(violations(siti().with("agentId", "\"agent-7\""))).containsExactly("agentId agent-only-for-perisai");
    }

    @Test
    void everything_wrong_is_reported_together_and_in_the_order_of_the_form() {
        Example spoilt = siti().with("nik", "\"1\"")
                .with("mobile", "\"1\"")
                .with("heirs[0].name", "\"1\"")
                .with("monthlyIncome", "0");

        assertThat(violations(spoilt))
                .containsExactly(
                        "nik nik-digits",
                        "mobile mobile-format",
                        "heirs[0].name name-characters",
                        "monthlyIncome not-positive");
    }

    @Test
    void an_empty_form_is_refused_field_by_field() {
        assertThat(violations(check(emptyForm()))).hasSize(12).allMatch(text -> text.endsWith(" required"));
    }

    @ParameterizedTest
    @MethodSource("refusedByRule")
    void what_the_scheme_does_not_allow_is_told_from_what_is_malformed(Example example) {
        assertThat(check(example.form())).extracting(Violation::kind).containsExactly(Violation.Kind.RULE);
    }

    static Stream<Example> refusedByRule() {
        return Stream.of(
                siti().with("birthDate", "\"1950-01-01\""),
                siti().with("programmes", "[\"JKK\"]"),
                siti().with("programmes[2]", "\"JP\""));
    }

    private static String heirs(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "{\"name\":\"Budi\",\"relationship\":\"CHILD\",\"birthDate\":\"2010-01-01\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static RegistrationForm emptyForm() {
        return new RegistrationForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
