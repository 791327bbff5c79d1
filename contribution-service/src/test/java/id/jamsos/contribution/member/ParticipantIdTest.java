package id.jamsos.contribution.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantIdTest {

    @Test
    void an_id_of_the_agreed_form_is_accepted() {
        assertThat(new ParticipantId("0123456789abcdefghjkmnpqrs")).hasToString("0123456789abcdefghjkmnpqrs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "0123456789abcdefghjkmnpqri",
                "0123456789ABCDEFGHJKMNPQRS",
                "0123456789abcdefghjkmnpqrs0"
            })
    void any_other_text_is_refused(String text) {
        assertThatThrownBy(() -> new ParticipantId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
