package id.jamsos.registration.card.events;

import id.jamsos.platform.consume.EventConsumers;
import id.jamsos.platform.consume.EventHandler;
import id.jamsos.platform.consume.Handled;
import id.jamsos.platform.event.ReceivedEvent;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.registration.card.FollowAccount;
import org.springframework.stereotype.Component;

/** Hears what contribution accounts report. */
@Component
final class AccountEventsListener implements EventHandler {
    static final String TOPIC = "jamsos.contribution.account";
    static final String GROUP = "registration-cards";

    private final FollowAccount followAccount;
    private final BusinessClock clock;

    AccountEventsListener(EventConsumers consumers, FollowAccount followAccount, BusinessClock clock) {
        this.followAccount = followAccount;
        this.clock = clock;
        consumers.consume(TOPIC, GROUP, this);
    }

    @Override
    public Handled handle(ReceivedEvent event) {
        return Handled.of(followAccount.handle(AccountEvents.fact(event), event.position(), clock.now()));
    }
}
