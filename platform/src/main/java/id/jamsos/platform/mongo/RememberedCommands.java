package id.jamsos.platform.mongo;

import static id.jamsos.platform.mongo.AggregateFields.COMMANDS;
import static id.jamsos.platform.mongo.AggregateFields.CREATED_BY;

import id.jamsos.platform.aggregate.CommandIdentity;
import java.util.List;
import org.bson.Document;

/** The commands that an aggregate remembers: the one that created it for ever, of the later ones the last few. */
final class RememberedCommands {
    static final int MOST = 20;

    private static final String COMMAND = "command";
    private static final String FINGERPRINT = "fingerprint";

    private RememberedCommands() {}

    static Document entry(CommandIdentity command) {
        return new Document(COMMAND, command.derivedId()).append(FINGERPRINT, command.fingerprint());
    }

    static Recorded recorded(Document aggregate, CommandIdentity command) {
        var created = aggregate.get(CREATED_BY, Document.class);
        if (created != null && names(created, command)) {
            return compare(created, command);
        }
        return aggregate.getList(COMMANDS, Document.class, List.of()).stream()
                .filter(entry -> names(entry, command))
                .findFirst()
                .map(entry -> compare(entry, command))
                .orElse(Recorded.NEVER);
    }

    private static boolean names(Document entry, CommandIdentity command) {
        return command.derivedId().equals(entry.getString(COMMAND));
    }

    private static Recorded compare(Document entry, CommandIdentity command) {
        return command.fingerprint().equals(entry.getString(FINGERPRINT)) ? Recorded.SAME : Recorded.OTHER_BODY;
    }
}
