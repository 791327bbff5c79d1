package id.jamsos.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.platform.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    @Test
    void the_best_grant_wins() {
        var access = access("P1", Map.of("participant", Grant.OWN, "registrar", Grant.ANY));

        assertThat(access.grant()).isEqualTo(Grant.ANY);
        assertThatCode(() -> access.requireOwner(false)).doesNotThrowAnyException();
    }

    @Test
    void an_owner_passes_and_anybody_else_is_refused() {
        var access = access("P1", Map.of("participant", Grant.OWN));

        assertThatCode(() -> access.requireOwner(access.owns("participant", "P1")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> access.requireOwner(access.owns("participant", "P2")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("not-yours");
    }

    @Test
    void a_party_id_counts_only_in_the_role_that_the_table_names() {
        var access = access("X", Map.of("agent", Grant.OWN));

        assertThat(access.owns("agent", "X")).isTrue();
        assertThat(access.owns("participant", "X")).isFalse();
        assertThat(access.owns("agent", null)).isFalse();
    }

    @Test
    void a_caller_without_a_party_owns_nothing() {
        assertThat(access("", Map.of("participant", Grant.OWN)).owns("participant", ""))
                .isFalse();
    }

    private static Access access(String partyId, Map<String, Grant> grants) {
        return new Access(new Caller("client", partyId, Set.of("participant", "agent", "registrar")), grants);
    }
}
