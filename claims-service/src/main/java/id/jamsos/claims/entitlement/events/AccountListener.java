package id.jamsos.claims.entitlement.events;

import id.jamsos.claims.entitlement.FollowAccount;
import id.jamsos.platform.consume.EventConsumers;
import id.jamsos.platform.consume.EventHandler;
import id.jamsos.platform.consume.Handled;
import id.jamsos.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Follows the accounts of contribution-service. */
@Component
final class AccountListener implements EventHandler {
    private static final String TOPIC = "jamsos.contribution.account";
    private static final String GROUP = "claims-entitlements";

    private final FollowAccount followAccount;

    AccountListener(FollowAccount followAccount, EventConsumers consumers) {
        this.followAccount = followAccount;
        consumers.consume(TOPIC, GROUP, this);
    }

    @Override
    public Handled handle(ReceivedEvent event) {
        return Handled.of(followAccount.handle(AccountContracts.read(event), event.position(), event.time()));
    }
}
