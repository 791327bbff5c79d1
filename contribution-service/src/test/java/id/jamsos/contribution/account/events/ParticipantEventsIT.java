package id.jamsos.contribution.account.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.contribution.Registrations;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ParticipantEventsIT extends RunningService {

    @Autowired
    private Accounts accounts;

    @Test
    void a_registration_opens_one_account_however_often_it_arrives() {
        String id = registered();
        Versioned<Account> opened = account(id);
        Registrations.announce(id, clock.now());
        Registrations.publish(id, 2, "ParticipantChanged", "{}");

        awaitHeard(id, 2);

        assertThat(account(id).state().member()).isEqualTo(opened.state().member());
        assertThat(Registrations.eventsOf(id, "jamsos.contribution.account", 1)).hasSize(1);
    }

    @Test
    void an_event_that_means_nothing_here_is_only_taken_note_of() {
        String id = registered();
        Registrations.publish(id, 2, "ParticipantChanged", "{\"anything\": true}");
        Registrations.publish(id, 2, "ParticipantChanged", "{\"anything\": true}");
        Registrations.publish(id, 3, "ParticipantEnded", "{}");

        awaitHeard(id, 3);
    }

    @Test
    void what_cannot_be_read_holds_up_nobody_else() {
        Registrations.publish(
                Registrations.newParticipantId(), 1, "ParticipantRegistered", "{\"participantId\": \"x\"}");
        Registrations.announce(Registrations.newParticipantId(), clock.now().minusSeconds(60));

        assertThat(registered()).isNotEmpty();
    }

    private void awaitHeard(String id, long sequence) {
        await().untilAsserted(
                        () -> assertThat(account(id).state().heard().last().get(ParticipantEventsListener.TOPIC))
                                .isEqualTo(sequence));
    }

    private Versioned<Account> account(String id) {
        return accounts.find(new ParticipantId(id)).orElseThrow();
    }
}
