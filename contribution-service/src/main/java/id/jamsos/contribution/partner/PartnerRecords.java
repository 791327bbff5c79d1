package id.jamsos.contribution.partner;

import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.Versioned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The partners as their use cases change them; everybody else reads {@link Partners}. */
public interface PartnerRecords {

    /** Whether a partner has seen a command before. */
    enum Execution {
        NEVER,
        /** The same command: it is done. */
        SAME,
        /** Another command under the same key: a mistake of the sender. */
        OTHER
    }

    record Found(Versioned<Partner> partner, Execution execution) {}

    enum Inserted {
        DONE,
        ID_TAKEN,
        SERVICE_ID_TAKEN,
        /** The command has registered another partner. */
        COMMAND_TAKEN
    }

    Optional<Found> find(PartnerId id, CommandIdentity command);

    /**
     * Inserts a new partner and remembers for ever which command it was.
     *
     * @throws id.jamsos.platform.aggregate.UncertainCommitException when the connection was lost after sending
     */
    Inserted insert(Partner partner, CommandIdentity command);

    /**
     * Commits the next state and remembers the command, if there is one to be recognised.
     *
     * @return what is there now; nothing when another partner has the partnerServiceId
     * @throws id.jamsos.platform.aggregate.StaleWriteException when somebody else committed in between
     * @throws id.jamsos.platform.aggregate.UncertainCommitException when the connection was lost after sending
     */
    Optional<Versioned<Partner>> commit(Versioned<Partner> loaded, Partner next, @Nullable CommandIdentity command);
}
