package id.jamsos.contribution.bill;

import id.jamsos.platform.event.OutgoingEvent;

/** The form in which a bill announces the state that it has entered. */
@FunctionalInterface
public interface BillEvents {
    OutgoingEvent outgoing(Bill entered);
}
