package id.jamsos.registration.participant;

import id.jamsos.platform.event.OutgoingEvent;

/** Turns what happened into the message that is promised to other services. */
public interface ParticipantEvents {
    OutgoingEvent outgoing(ParticipantEvent event);
}
