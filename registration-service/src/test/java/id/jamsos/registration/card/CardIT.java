package id.jamsos.registration.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.registration.RunningService;
import id.jamsos.registration.Topic;
import id.jamsos.registration.participant.ParticipantId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CardIT extends RunningService {
    @Autowired
    private CardStandings standings;

    @Test
    void a_participant_whose_account_has_not_reported_is_registered() {
        String id = registered(newSiti());

        Answer card = card(id);

        assertThat(card.status()).isEqualTo(200);
        assertThat(card.text("status")).isEqualTo("REGISTERED");
        assertThat(card.json().path("validThrough").isNull()).isTrue();
        assertThat(card.text("asOf")).isEqualTo(card.text("issuedAt"));
        assertThat(card.text("name")).isEqualTo("Siti Aminah");
        assertThat(card.text("branch")).isEqualTo("P32");
        assertThat(get(PARTICIPANTS + "/" + id + "/card", kiosk()).text("name")).isEqualTo("S*** A*****");
    }

    @Test
    void the_card_follows_the_account() {
        String id = registered(newSiti());
        String before = card(id).header("ETag");

        coverage(id, 1, "REGISTERED", null);
        coverage(id, 2, "ACTIVE", "2026-11");
        credited(id, 3, "2027-01");

        awaitCard(id, "2027-01");
        assertThat(card(id).text("status")).isEqualTo("ACTIVE");
        assertThat(card(id).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void an_event_delivered_twice_and_one_of_an_unknown_type_change_nothing() {
        String id = registered(newSiti());

        coverage(id, 1, "ACTIVE", "2026-11");
        coverage(id, 1, "ACTIVE", "2026-11");
        Topic.publish("jamsos.contribution.account", id, 2, "AccountAudited", "{}".getBytes(UTF_8));
        coverage(id, 3, "GRACE", "2026-12");

        awaitCard(id, "2026-12");
        assertThat(card(id).text("status")).isEqualTo("GRACE");
    }

    @Test
    void a_standing_heard_before_its_participant_is_kept_for_them() {
        String key = newKey();
        String id = new CommandIdentity("channel-client", "POST " + PARTICIPANTS, key, "").derivedId();
        coverage(id, 1, "INACTIVE", "2026-06");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> standings.find(new ParticipantId(id)).isPresent());

        send(registration(newSiti(), kiosk(), key));

        assertThat(card(id).text("status")).isEqualTo("INACTIVE");
        assertThat(card(id).text("validThrough")).isEqualTo("2026-06");
    }

    @Test
    void a_card_is_shown_to_its_participant_and_to_nobody_elses() {
        String id = registered(newSiti());

        assertThat(get(PARTICIPANTS + "/" + id + "/card", participant(id)).text("name"))
                .isEqualTo("Siti Aminah");
        assertThat(get(PARTICIPANTS + "/" + id + "/card", participant("zxqwhv1n8fymahxy8y64qhh0ew"))
                        .status())
                .isEqualTo(403);
        assertThat(card("zbrdrvh37mjd6j7rp9pz9h6r6s").status()).isEqualTo(404);
    }

    private Answer card(String id) {
        return get(PARTICIPANTS + "/" + id + "/card", officer("registrar"));
    }

    private void awaitCard(String id, String validThrough) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> card(id).text("validThrough").equals(validThrough));
    }

    private static void coverage(String id, long sequence, String to, @Nullable String paidThrough) {
        String through = paidThrough == null ? "" : ", \"paidThrough\": \"" + paidThrough + '"';
        publish(id, sequence, "CoverageChanged", "{\"to\": \"" + to + '"' + through + "}");
    }

    private static void credited(String id, long sequence, String month) {
        publish(id, sequence, "ContributionCredited", "{\"lines\": [{\"month\": \"" + month + "\"}]}");
    }

    private static void publish(String id, long sequence, String type, String json) {
        Topic.publish("jamsos.contribution.account", id, sequence, type, json.getBytes(UTF_8));
    }
}
