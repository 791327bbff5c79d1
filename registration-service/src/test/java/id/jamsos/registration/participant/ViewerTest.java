package id.jamsos.registration.participant;

import static id.jamsos.registration.participant.ExampleParticipants.siti;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerTest {
    private static final String OTHER = "somebody-else";

    @ParameterizedTest
    @CsvSource({
        "registrar,true,true",
        "auditor,true,true",
        "cashier,false,true",
        "channel,false,false",
        "outreach,false,false",
        "agent,false,false",
        "participant,false,false",
        "operator,false,false"
    })
    void what_a_role_may_learn_of_a_stranger(String role, boolean personalData, boolean existence) {
        Viewer viewer = new Viewer(OTHER, Set.of(role));

        assertThat(viewer.seesPersonalDataOf(siti())).isEqualTo(personalData);
        assertThat(viewer.mayLearnOf(siti())).isEqualTo(existence);
        assertThat(viewer.isPartyTo(siti())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "participant,zxqwhv1n8fymahxy8y64qhh0ew,true,true",
        "agent,416tv4zmpvshhjyyyf4bb90cjm,true,false",
        "participant,416tv4zmpvshhjyyyf4bb90cjm,false,false",
        "agent,zxqwhv1n8fymahxy8y64qhh0ew,false,false",
        "channel,zxqwhv1n8fymahxy8y64qhh0ew,false,false"
    })
    void a_party_counts_only_in_its_own_role(String role, String party, boolean isParty, boolean personalData) {
        Viewer viewer = new Viewer(party, Set.of(role));

        assertThat(viewer.isPartyTo(siti())).isEqualTo(isParty);
        assertThat(viewer.mayLearnOf(siti())).isEqualTo(isParty);
        assertThat(viewer.seesPersonalDataOf(siti())).isEqualTo(personalData);
    }
}
