package id.jamsos.registration.participant;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.registration.participant.ParticipantEvent.ParticipantChanged;
import id.jamsos.registration.person.Nik;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Unique by id, NIK and KPJ like the real one. */
final class ParticipantsInMemory implements Participants {
    record Added(Participant participant, String fingerprint, Revision revision) {}

    final Map<ParticipantId, Added> byId = new LinkedHashMap<>();
    final List<ParticipantEvent> published = new ArrayList<>();
    final Set<Kpj> kpjsOfOthers = new HashSet<>();

    @Override
    public Optional<Versioned<Participant>> find(ParticipantId id) {
        return Optional.ofNullable(byId.get(id)).map(added -> new Versioned<>(added.participant(), added.revision()));
    }

    @Override
    public Optional<Participant> findByNik(Nik nik) {
        return first(participant -> participant.person().nik().equals(nik));
    }

    @Override
    public Optional<Participant> findByKpj(Kpj kpj) {
        return first(participant -> participant.kpj().equals(kpj));
    }

    @Override
    public Optional<Executed> executed(CommandIdentity command) {
        return Optional.ofNullable(byId.get(new ParticipantId(command.derivedId())))
                .map(added ->
                        new Executed(added.participant(), added.fingerprint().equals(command.fingerprint())));
    }

    @Override
    public boolean add(Participant participant, List<ParticipantEvent> events, CommandIdentity command) {
        boolean taken = byId.containsKey(participant.id())
                || findByNik(participant.person().nik()).isPresent()
                || findByKpj(participant.kpj()).isPresent()
                || kpjsOfOthers.contains(participant.kpj());
        if (!taken) {
            byId.put(participant.id(), new Added(participant, command.fingerprint(), new Revision(1, events.size())));
            published.addAll(events);
        }
        return !taken;
    }

    @Override
    public Versioned<Participant> commit(Versioned<Participant> loaded, ParticipantChanged change) {
        Participant after = change.participant();
        Added before = byId.get(after.id());
        if (before == null || !before.revision().equals(loaded.revision())) {
            throw new StaleWriteException(after.id().value(), loaded.revision().version());
        }
        var revision =
                new Revision(loaded.revision().version() + 1, loaded.revision().sequence() + 1);
        byId.put(after.id(), new Added(after, before.fingerprint(), revision));
        published.add(change);
        return new Versioned<>(after, revision);
    }

    private Optional<Participant> first(Predicate<Participant> wanted) {
        return byId.values().stream().map(Added::participant).filter(wanted).findFirst();
    }
}
