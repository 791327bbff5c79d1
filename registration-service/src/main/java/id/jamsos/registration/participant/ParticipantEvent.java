package id.jamsos.registration.participant;

/** What other services are told about a participant. */
public sealed interface ParticipantEvent {
    record ParticipantRegistered(Participant participant) implements ParticipantEvent {}
}
