package id.jamsos.reporting.count.mongo;

import id.jamsos.reporting.count.AccountMemory;
import id.jamsos.reporting.count.CoverageStatus;
import id.jamsos.reporting.count.Dimensions;
import id.jamsos.reporting.count.Standing;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The memory of an account as a document, both directions. */
final class AccountMemoryDocuments {
    static final String REVISION = "revision";

    private AccountMemoryDocuments() {}

    /** All fields but the id, with the revision that this write makes. */
    static Document write(AccountMemory memory) {
        return new Document(REVISION, memory.revision() + 1)
                .append("highest", memory.highest())
                .append("standing", writeStanding(memory.standing()))
                .append(
                        "recent",
                        memory.recent().stream()
                                .map(place -> new Document("sequence", place.sequence())
                                        .append("offset", place.offset())
                                        .append("before", writeStanding(place.before())))
                                .toList());
    }

    private static @Nullable Document writeStanding(@Nullable Standing standing) {
        if (standing == null) {
            return null;
        }
        var at = standing.dimensions();
        return new Document("status", standing.status().name())
                .append("segment", at.segment())
                .append("branch", at.branch())
                .append("region", at.region())
                .append("channel", at.channel())
                .append("programmes", standing.programmes().stream().sorted().toList());
    }

    static AccountMemory read(Document memory) {
        return new AccountMemory(
                memory.getString("_id"),
                memory.getLong(REVISION),
                memory.getLong("highest"),
                readStanding(memory.get("standing", Document.class)),
                memory.getList("recent", Document.class).stream()
                        .map(place -> new AccountMemory.Counted(
                                place.getLong("sequence"),
                                place.getLong("offset"),
                                readStanding(place.get("before", Document.class))))
                        .toList());
    }

    private static @Nullable Standing readStanding(@Nullable Document standing) {
        if (standing == null) {
            return null;
        }
        List<String> programmes = standing.getList("programmes", String.class);
        return new Standing(
                new Dimensions(
                        standing.getString("segment"),
                        standing.getString("branch"),
                        standing.getString("region"),
                        standing.getString("channel")),
                CoverageStatus.valueOf(standing.getString("status")),
                Set.copyOf(programmes));
    }
}
