package id.jamsos.contribution.counter;

import id.jamsos.contribution.testing.Steps;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryInquiries implements Inquiries {

    private final Map<String, Answered> inquiries = new ConcurrentHashMap<>();
    private final Steps steps;

    InMemoryInquiries(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Answered> find(String inquiryId) {
        steps.before("find inquiry");
        return Optional.ofNullable(inquiries.get(inquiryId));
    }

    @Override
    public boolean insert(Answered inquiry) {
        steps.before("insert inquiry");
        boolean inserted = inquiries.putIfAbsent(inquiry.inquiryId(), inquiry) == null;
        steps.after("insert inquiry");
        return inserted;
    }

    @Override
    public long forget(Instant from, Instant until) {
        long before = inquiries.size();
        inquiries
                .values()
                .removeIf(answered ->
                        !answered.at().isBefore(from) && answered.at().isBefore(until));
        return before - inquiries.size();
    }
}
