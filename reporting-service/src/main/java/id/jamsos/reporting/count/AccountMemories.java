package id.jamsos.reporting.count;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Stored {@link AccountMemory}s. */
public interface AccountMemories {
    /** The memories of these accounts; an account without one is absent. */
    Map<String, AccountMemory> find(Set<String> accounts);

    /**
     * Writes each memory, with the next revision, if the stored one still has the revision it was read with.
     *
     * @return whether all were written; if not, some may have been
     */
    boolean save(Collection<AccountMemory> changed);
}
