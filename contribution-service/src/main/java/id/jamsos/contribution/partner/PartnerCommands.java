package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Versioned;
import java.util.Optional;
import java.util.function.Function;

/** What all commands on a partner that is there have in common: each is executed once, however often it comes. */
final class PartnerCommands {

    private final PartnerRecords records;

    PartnerCommands(PartnerRecords records) {
        this.records = records;
    }

    PartnerDecision execute(PartnerId id, CommandIdentity command, Function<Partner, PartnerChange> rule) {
        return Attempts.untilFresh(() -> attempt(id, command, rule));
    }

    private PartnerDecision attempt(PartnerId id, CommandIdentity command, Function<Partner, PartnerChange> rule) {
        Optional<PartnerRecords.Found> found = records.find(id, command);
        if (found.isEmpty()) {
            return PartnerRefusal.UNKNOWN;
        }
        Versioned<Partner> loaded = found.get().partner();
        return switch (found.get().execution()) {
            case SAME -> new PartnerDecision.Done(loaded);
            case OTHER -> PartnerRefusal.IDEMPOTENCY_KEY_REUSED;
            case NEVER ->
                switch (rule.apply(loaded.state())) {
                    case PartnerRefusal refusal -> refusal;
                    case PartnerChange.Changed(Partner next) -> commit(loaded, next, command);
                };
        };
    }

    private PartnerDecision commit(Versioned<Partner> loaded, Partner next, CommandIdentity command) {
        return records.commit(loaded, next, command)
                .<PartnerDecision>map(PartnerDecision.Done::new)
                .orElse(PartnerRefusal.SERVICE_ID_TAKEN);
    }
}
