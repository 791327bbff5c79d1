package id.jamsos.contribution.account;

import id.jamsos.platform.event.OutgoingEvent;

/** The form in which account events leave the service. */
@FunctionalInterface
public interface AccountEvents {
    OutgoingEvent outgoing(AccountEvent event);
}
