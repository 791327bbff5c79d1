package id.jamsos.contribution.schedule;

import java.util.Optional;

/** Where progress is remembered over restarts. */
public interface ProgressRecords {

    Optional<Progress> find(String work);

    void save(String work, Progress progress);
}
