package id.jamsos.contribution.partner;

import static id.jamsos.contribution.testing.PartnerExamples.KEYS;
import static id.jamsos.contribution.testing.PartnerExamples.REGISTERED_AT;
import static id.jamsos.contribution.testing.PartnerExamples.fullTerms;
import static id.jamsos.contribution.testing.PartnerExamples.key;
import static id.jamsos.contribution.testing.PartnerExamples.newKeys;
import static id.jamsos.contribution.testing.PartnerExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.testing.InMemoryPartners;
import id.jamsos.contribution.testing.Once;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.UncertainCommitException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each command once, repeated, with another body, and against somebody else. */
class PartnerCommandsTest {

    private static final PartnerId BANK = new PartnerId("BANK");
    private static final Instant LATER = REGISTERED_AT.plusSeconds(60);

    private final Once once = new Once();
    private final InMemoryPartners partners = new InMemoryPartners(once);
    private final AtomicInteger chance = new AtomicInteger();
    private final Credentials credentials = new Credentials() {
        @Override
        public String newClientId() {
            return "client-" + chance.incrementAndGet();
        }

        @Override
        public String newSecret() {
            return "secret-" + chance.incrementAndGet();
        }
    };
    private final RegisterPartner register = new RegisterPartner(partners, credentials);

    @Test
    void a_repeated_registration_finds_the_partner_of_the_first() {
        Partner first = done(registerBank(command("one")));

        assertThat(done(registerBank(command("one")))).isEqualTo(first);
        assertThat(first.secretMadeBy(command("one").derivedId(), LATER)).isPresent();
    }

    @Test
    void a_registration_whose_answer_was_lost_is_found() {
        once.before("insert", () -> {
            registerBank(command("one"));
            throw new UncertainCommitException(BANK.value(), new IllegalStateException("line lost"));
        });

        assertThat(done(registerBank(command("one"))).id()).isEqualTo(BANK);
    }

    @Test
    void an_id_a_service_id_and_a_key_are_used_once() {
        registerBank(command("one"));

        assertThat(registerBank(command("two"))).isEqualTo(PartnerRefusal.ALREADY_REGISTERED);
        assertThat(registerBank(new CommandIdentity("manager", "POST", "one", "other body")))
                .isEqualTo(PartnerRefusal.IDEMPOTENCY_KEY_REUSED);
        var other =
                new PartnerRegistration(command("three"), new PartnerId("OTHER"), terms("1"), key(KEYS, REGISTERED_AT));
        assertThat(register.handle(other, LATER)).isEqualTo(PartnerRefusal.SERVICE_ID_TAKEN);
    }

    @Test
    void a_repeated_command_changes_nothing_and_makes_no_second_secret() {
        registerBank(command("one"));
        var replace = new ReplaceSecret(partners, credentials);

        Partner first = done(replace.handle(BANK, Duration.ofHours(1), LATER, command("two")));
        Partner again = done(replace.handle(BANK, Duration.ofHours(1), LATER.plusSeconds(9), command("two")));

        assertThat(again).isEqualTo(first);
        assertThat(first.secretMadeBy(command("two").derivedId(), LATER))
                .isEqualTo(Optional.of(first.secrets().getLast()));
    }

    @Test
    void a_command_that_meets_another_decides_again() {
        registerBank(command("one"));
        var add = new AddPartnerKey(partners);
        PartnerKey mine = key(newKeys(2048), LATER);
        once.before("commit", () -> new SuspendPartner(partners).handle(BANK, "First", LATER, command("two")));

        Partner partner = done(add.handle(BANK, mine, LATER, command("three")));

        assertThat(partner.isSuspended()).isTrue();
        assertThat(partner.keys()).contains(mine);
    }

    @Test
    void of_two_who_suspend_at_once_one_learns_that_it_was_done() {
        registerBank(command("one"));
        var suspend = new SuspendPartner(partners);
        once.before("commit", () -> suspend.handle(BANK, "First", LATER, command("two")));

        assertThat(suspend.handle(BANK, "Second", LATER, command("three"))).isEqualTo(PartnerRefusal.ALREADY_SUSPENDED);
    }

    @Test
    void a_key_of_another_body_and_an_unknown_partner_are_refused() {
        registerBank(command("one"));
        var resume = new ResumePartner(partners);

        assertThat(resume.handle(BANK, new CommandIdentity("manager", "POST", "one", "other body")))
                .isEqualTo(PartnerRefusal.IDEMPOTENCY_KEY_REUSED);
        assertThat(resume.handle(new PartnerId("NOBODY"), command("two"))).isEqualTo(PartnerRefusal.UNKNOWN);
    }

    @Test
    void terms_are_agreed_only_on_what_was_read() {
        registerBank(command("one"));
        var change = new ChangeTerms(partners);
        var read = partners.find(BANK).orElseThrow();

        assertThat(done(change.handle(read, fullTerms("1"))).terms()).isEqualTo(fullTerms("1"));
        assertThat(change.handle(read, fullTerms("2"))).isEqualTo(PartnerRefusal.CHANGED_SINCE);
    }

    @Test
    void an_overlap_is_at_most_a_week() {
        var replace = new ReplaceSecret(partners, credentials);

        assertThatThrownBy(() -> replace.handle(BANK, Duration.ofHours(169), LATER, command("two")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PartnerDecision registerBank(CommandIdentity command) {
        return register.handle(
                new PartnerRegistration(command, BANK, terms("1"), key(KEYS, REGISTERED_AT)), REGISTERED_AT);
    }

    private static CommandIdentity command(String key) {
        return new CommandIdentity("manager", "POST", key, "body");
    }

    private static Partner done(PartnerDecision decision) {
        assertThat(decision).isInstanceOf(PartnerDecision.Done.class);
        return ((PartnerDecision.Done) decision).partner().state();
    }
}
