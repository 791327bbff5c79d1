package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.Attempts;
import id.jamsos.platform.aggregate.CommandIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Registers a partner and makes its client id and its first secret. */
public final class RegisterPartner {

    private final PartnerRecords records;
    private final Credentials credentials;

    public RegisterPartner(PartnerRecords records, Credentials credentials) {
        this.records = records;
        this.credentials = credentials;
    }

    /** Registers by the wall clock; whoever repeats the registration gets the partner as it is now. */
    public PartnerDecision handle(PartnerRegistration registration, Instant at) {
        return Attempts.untilFresh(() -> attempt(registration, at));
    }

    private PartnerDecision attempt(PartnerRegistration registration, Instant at) {
        CommandIdentity command = registration.identity();
        return switch (records.insert(newPartner(registration, at), command)) {
            case DONE, ID_TAKEN -> whatIsThere(registration);
            case SERVICE_ID_TAKEN -> PartnerRefusal.SERVICE_ID_TAKEN;
            case COMMAND_TAKEN -> PartnerRefusal.IDEMPOTENCY_KEY_REUSED;
        };
    }

    private PartnerDecision whatIsThere(PartnerRegistration registration) {
        Optional<PartnerRecords.Found> found = records.find(registration.id(), registration.identity());
        if (found.isEmpty()) {
            throw new IllegalStateException("Partners are never deleted, and this one was just there");
        }
        return switch (found.get().execution()) {
            case SAME -> new PartnerDecision.Done(found.get().partner());
            case OTHER -> PartnerRefusal.IDEMPOTENCY_KEY_REUSED;
            case NEVER -> PartnerRefusal.ALREADY_REGISTERED;
        };
    }

    private Partner newPartner(PartnerRegistration registration, Instant at) {
        var secret = new ClientSecret(
                credentials.newSecret(), null, registration.identity().derivedId(), at);
        return new Partner(
                registration.id(),
                credentials.newClientId(),
                registration.terms(),
                List.of(registration.key()),
                List.of(secret),
                null,
                at);
    }
}
