package id.jamsos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.partnerclient.PaymentAnswer.Outcome;
import id.jamsos.partnerclient.TokenRefusedException;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a partner-manager changes counts from the next request on. */
@ExtendWith(Jamsos.Extension.class)
class SnapPartnersIT {
    private final Clients clients;
    private final SnapPartners partners;

    SnapPartnersIT(Jamsos jamsos) {
        clients = jamsos.clients();
        partners = new SnapPartners(jamsos);
    }

    @Test
    void a_suspended_partner_takes_no_more_money_and_is_told_about_what_it_took() throws Exception {
        var partner = partners.registered();
        var paid = partner.ordered(SnapWorker.registered(clients).customer());
        var open = partner.ordered(SnapWorker.registered(clients).customer());
        var booked = partner.client().pay(paid);

        partners.suspend(partner);

        assertThat(partner.client().pay(open).snap().responseCode()).isEqualTo("4032516");
        assertThat(partner.client().advise(paid).snap().rawBody())
                .isEqualTo(booked.snap().rawBody());
        assertThat(partner.status(paid).shown()).isEqualTo(booked.shown());
        assertThat(partner.reported()).containsExactly(booked.shown());
    }

    @Test
    void a_partner_who_may_go_on_takes_money_again_under_new_request_ids() throws Exception {
        var partner = partners.registered();
        var siti = SnapWorker.registered(clients);
        var open = partner.ordered(siti.customer());
        partners.suspend(partner);
        partner.client().pay(open);

        partners.resume(partner);

        assertThat(partner.client().advise(open).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(partner.client().pay(partner.ordered(siti.customer())).outcome())
                .isEqualTo(Outcome.BOOKED);
    }

    @Test
    void a_new_key_counts_beside_the_old_one_until_that_is_revoked_with_its_tokens() throws Exception {
        var old = partners.registered();
        var customer = SnapWorker.registered(clients).customer();
        old.client().inquire(customer, SnapPartner.newRequestId()).payable();
        KeyPair pair = SnapPartners.newKeys();

        partners.addKey(old, pair);
        var renewed = old.with(old.credentials().withKey(pair.getPrivate()));
        renewed.client().inquire(customer, SnapPartner.newRequestId()).payable();
        old.client()
                .signingWithKeyOnly()
                .inquire(customer, SnapPartner.newRequestId())
                .payable();
        partners.revokeFirstKey(old);

        assertThatThrownBy(() -> old.client().inquire(customer, SnapPartner.newRequestId()))
                .isInstanceOf(TokenRefusedException.class)
                .hasMessageContaining("4017300");
        assertThat(old.client()
                        .signingWithKeyOnly()
                        .inquire(customer, SnapPartner.newRequestId())
                        .snap()
                        .responseCode())
                .isEqualTo("4012400");
        renewed.client().inquire(customer, SnapPartner.newRequestId()).payable();
    }
}
