package id.jamsos.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CommandIdentityTest {
    private static final CommandIdentity KIOSK = new CommandIdentity("kiosk", "POST /api/v1/bills", "k-1", "f");

    @Property
    void the_id_is_26_characters_that_nobody_confuses_when_reading_aloud(@ForAll String key) {
        var command = new CommandIdentity("kiosk", "POST /api/v1/bills", key, "f");

        assertThat(command.derivedId()).matches("[0-9a-hjkmnp-tv-z]{26}");
    }

    @Test
    void a_repetition_derives_the_same_id_whatever_its_body() {
        var repeated = new CommandIdentity("kiosk", "POST /api/v1/bills", "k-1", "another body");

        assertThat(repeated.derivedId()).isEqualTo(KIOSK.derivedId());
    }

    @Test
    void another_client_operation_key_or_purpose_derives_another_id() {
        assertThat(KIOSK.derivedId())
                .isNotEqualTo(new CommandIdentity("jmo", "POST /api/v1/bills", "k-1", "f").derivedId())
                .isNotEqualTo(new CommandIdentity("kiosk", "POST /api/v1/payments", "k-1", "f").derivedId())
                .isNotEqualTo(new CommandIdentity("kiosk", "POST /api/v1/bills", "k-2", "f").derivedId())
                .isNotEqualTo(KIOSK.derivedId("receipt"));
    }
}
