package id.jamsos.contribution.testing;

import id.jamsos.contribution.schedule.Progress;
import id.jamsos.contribution.schedule.ProgressRecords;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryProgress implements ProgressRecords {

    private final Map<String, Progress> records = new ConcurrentHashMap<>();

    @Override
    public Optional<Progress> find(String work) {
        return Optional.ofNullable(records.get(work));
    }

    @Override
    public void save(String work, Progress progress) {
        records.put(work, progress);
    }
}
