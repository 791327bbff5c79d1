package id.jamsos.registration.participant.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.registration.participant.ExampleParticipants;
import id.jamsos.registration.person.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PersonViewTest {
    private static final Person SITI = ExampleParticipants.siti().person();

    @Test
    void whoever_may_see_personal_data_sees_all_of_it() {
        String json = json(PersonView.full(SITI));

        assertThat(json)
                .contains("3273015704880003", "Siti Aminah", "Bandung", "Aisyah", "081234567890", "siti@example.id")
                .contains("Jalan Melati 5", "40115", "Pengemudi ojek", "Budi Santoso", "3273010201850004");
    }

    @Test
    void others_see_just_enough_to_recognise_the_person() {
        String json = json(PersonView.masked(SITI));

        assertThat(json)
                .contains("************0003", "S*** A*****", "*********890", "B*** S******", "************0004")
                .doesNotContain("327301", "Siti", "Bandung", "Aisyah", "0812", "example", "Melati", "40115")
                .doesNotContain("Pengemudi", "Budi", "1985");
    }

    private static String json(PersonView view) {
        return JsonMapper.shared().writeValueAsString(view);
    }
}
