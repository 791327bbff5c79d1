package id.jamsos.contribution.account.events;

import id.jamsos.contribution.account.OpenAccount;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Arrival;
import id.jamsos.platform.consume.EventConsumers;
import id.jamsos.platform.consume.EventHandler;
import id.jamsos.platform.consume.Handled;
import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Hears of participants. */
@Component
final class ParticipantEventsListener implements EventHandler {

    static final String TOPIC = "jamsos.registration.participant";
    static final String GROUP = "contribution-accounts";

    private final OpenAccount openAccount;

    ParticipantEventsListener(EventConsumers consumers, OpenAccount openAccount) {
        this.openAccount = openAccount;
        consumers.consume(TOPIC, GROUP, this);
    }

    @Override
    public Handled handle(ReceivedEvent event) {
        return Handled.of(arrival(event));
    }

    private Arrival arrival(ReceivedEvent event) {
        var participant = new ParticipantId(event.aggregateId());
        if (!event.type().equals("ParticipantRegistered")) {
            return openAccount.ignored(participant, event.position());
        }
        Member member =
                EventJson.read(event.data(), ParticipantRegistered.class).member();
        if (!member.participantId().equals(participant)) {
            throw new IllegalArgumentException("The event of " + participant + " tells of somebody else");
        }
        return openAccount.registered(member, event.position());
    }
}
