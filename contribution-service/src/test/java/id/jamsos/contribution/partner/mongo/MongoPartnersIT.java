package id.jamsos.contribution.partner.mongo;

import static id.jamsos.contribution.testing.PartnerExamples.KEYS;
import static id.jamsos.contribution.testing.PartnerExamples.REGISTERED_AT;
import static id.jamsos.contribution.testing.PartnerExamples.fullTerms;
import static id.jamsos.contribution.testing.PartnerExamples.key;
import static id.jamsos.contribution.testing.PartnerExamples.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import id.jamsos.contribution.RunningService;
import id.jamsos.contribution.partner.ClientSecret;
import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerId;
import id.jamsos.contribution.partner.PartnerKey;
import id.jamsos.contribution.partner.PartnerRecords.Execution;
import id.jamsos.contribution.partner.PartnerRecords.Inserted;
import id.jamsos.contribution.partner.Suspension;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MongoPartnersIT extends RunningService {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    private MongoPartners partners;

    @Autowired
    private MongoPartnerActivity activity;

    @Autowired
    private MongoDatabase database;

    @Test
    void a_partner_comes_back_as_it_was_inserted() {
        Partner partner = inserted();

        assertThat(load(partner).state()).isEqualTo(partner);
        assertThat(partners.ofClient(partner.clientId())).contains(partner);
        assertThat(partners.ofClient("nobody")).isEmpty();
    }

    @Test
    void everything_that_can_change_comes_back_as_it_was_committed() {
        Partner partner = inserted();
        Instant end = REGISTERED_AT.plusSeconds(3600);
        PartnerKey ended =
                new PartnerKey("0011223344556677", partner.keys().getFirst().key(), REGISTERED_AT, end, end);
        Partner next = new Partner(
                partner.id(),
                partner.clientId(),
                fullTerms(partner.terms().partnerServiceId()),
                List.of(ended, key(KEYS, end)),
                List.of(
                        new ClientSecret("old", end, "a command", REGISTERED_AT),
                        new ClientSecret("new", null, "another", end)),
                new Suspension(end, "Unpaid settlement"),
                partner.registeredAt());

        var committed = partners.commit(load(partner), next, null);

        assertThat(committed).contains(load(partner));
        assertThat(load(partner).state()).isEqualTo(next);
        assertThat(partners.commit(load(partner), partner, null)).isPresent();
        assertThat(load(partner).state()).isEqualTo(partner);
    }

    @Test
    void no_secret_is_stored_as_it_is_and_none_can_be_read_at_another_partner() {
        Partner one = inserted();
        Partner other = inserted();

        assertThat(document(one).toJson()).doesNotContain("secret of");
        database.getCollection("partners")
                .updateOne(
                        new Document("_id", other.id().value()),
                        new Document(
                                "$set", new Document("secrets", document(one).get("secrets"))));
        assertThatThrownBy(() -> load(other)).isInstanceOf(IllegalStateException.class);
        database.getCollection("partners")
                .deleteOne(new Document("_id", other.id().value()));
    }

    @Test
    void ids_service_ids_and_commands_belong_to_one_partner() {
        Partner there = inserted();
        CommandIdentity command = command();
        Partner second = newPartner();
        partners.insert(second, command);

        assertThat(partners.insert(there, command())).isEqualTo(Inserted.ID_TAKEN);
        assertThat(partners.insert(partner("X-" + newName(), there.terms().partnerServiceId()), command()))
                .isEqualTo(Inserted.SERVICE_ID_TAKEN);
        assertThat(partners.insert(newPartner(), command)).isEqualTo(Inserted.COMMAND_TAKEN);
        Partner grasping = new Partner(
                second.id(), second.clientId(), there.terms(), second.keys(), second.secrets(), null, REGISTERED_AT);
        assertThat(partners.commit(load(second), grasping, command())).isEmpty();
    }

    @Test
    void of_two_commits_of_the_same_revision_one_is_refused() {
        Versioned<Partner> loaded = load(inserted());

        partners.commit(loaded, loaded.state(), command());

        assertThatThrownBy(() -> partners.commit(loaded, loaded.state(), command()))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void a_command_is_recognised_by_its_key_and_its_body() {
        Partner partner = newPartner();
        CommandIdentity registration = command();
        CommandIdentity change = command();
        partners.insert(partner, registration);
        partners.commit(load(partner), partner, change);

        assertThat(execution(partner, registration)).isEqualTo(Execution.SAME);
        assertThat(execution(partner, change)).isEqualTo(Execution.SAME);
        assertThat(execution(partner, command())).isEqualTo(Execution.NEVER);
        assertThat(execution(partner, new CommandIdentity(change.client(), change.operation(), change.key(), "other")))
                .isEqualTo(Execution.OTHER);
    }

    @Test
    void partners_are_listed_in_the_order_of_their_ids() {
        Partner first = inserted();
        Partner second = inserted();

        assertThat(partners.list(new PartnerId("AA"), 1_000))
                .extracting(Versioned::state)
                .contains(first, second)
                .isSortedAccordingTo((a, b) -> a.id().value().compareTo(b.id().value()));
        assertThat(partners.list(first.id(), 1)).extracting(Versioned::state).containsExactly(second);
    }

    @Test
    void a_partner_is_heard_at_its_latest_moment_and_written_down_seldom() {
        PartnerId id = new PartnerId(newName());
        Instant start = Instant.parse("2026-11-20T03:00:00Z");

        activity.heardFrom(id, start);
        await().until(() -> start.equals(activity.all().get(id)));
        activity.heardFrom(id, start.plusSeconds(29));
        activity.heardFrom(id, start.plusSeconds(31));

        await().until(() -> start.plusSeconds(31).equals(activity.all().get(id)));
    }

    private Partner inserted() {
        Partner partner = newPartner();
        assertThat(partners.insert(partner, command())).isEqualTo(Inserted.DONE);
        return partner;
    }

    /** In ascending order of ids. */
    private static Partner newPartner() {
        int number = SERIAL.incrementAndGet();
        return partner("IT-%05d".formatted(number), "7%05d".formatted(number));
    }

    private static String newName() {
        return "NAME-" + SERIAL.incrementAndGet();
    }

    private static CommandIdentity command() {
        return new CommandIdentity("tests", "POST /api/v1/channels", newKey(), "fingerprint");
    }

    private Versioned<Partner> load(Partner partner) {
        return partners.find(partner.id()).orElseThrow();
    }

    private Execution execution(Partner partner, CommandIdentity command) {
        return partners.find(partner.id(), command).orElseThrow().execution();
    }

    private Document document(Partner partner) {
        return Objects.requireNonNull(database.getCollection("partners")
                .find(new Document("_id", partner.id().value()))
                .first());
    }
}
