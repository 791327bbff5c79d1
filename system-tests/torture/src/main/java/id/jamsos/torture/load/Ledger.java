package id.jamsos.torture.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.json.JsonMapper;

/** Every answer that acknowledged something, in the order of the answers: appended to a file, never changed. */
public final class Ledger implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BufferedWriter file;
    private final Queue<Registered> registrations = new ConcurrentLinkedQueue<>();
    private final Queue<Billed> bills = new ConcurrentLinkedQueue<>();
    private final Queue<Paid> payments = new ConcurrentLinkedQueue<>();
    private final Queue<Unsettled> unsettled = new ConcurrentLinkedQueue<>();

    public Ledger(Path path) {
        try {
            this.file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person was registered. */
    public record Registered(String participantId, String kpj) {}

    /** A bill was issued. */
    public record Billed(String billId, String participantId, long total) {}

    /**
     * A payment was booked.
     *
     * @param reference what the channel calls it; what a counter calls it is kept as a keyed hash only
     * @param billId empty when the answer does not say
     */
    public record Paid(String receiptNumber, long amount, String channel, String reference, String billId) {
        public static final String COUNTER = "POSPAY";

        public boolean isByCounter() {
            return channel.equals(COUNTER);
        }
    }

    /**
     * Something that ought to have been done and was not.
     *
     * @param answer the refusal, or what was met last when nobody knows
     */
    public record Unsettled(String what, String key, String answer) {}

    void add(Registered registered) {
        registrations.add(registered);
        append(registered);
    }

    void add(Billed billed) {
        bills.add(billed);
        append(billed);
    }

    void add(Paid paid) {
        payments.add(paid);
        append(paid);
    }

    void add(Unsettled open) {
        unsettled.add(open);
        append(open);
    }

    public List<Registered> registrations() {
        return List.copyOf(registrations);
    }

    public List<Billed> bills() {
        return List.copyOf(bills);
    }

    public List<Paid> payments() {
        return List.copyOf(payments);
    }

    public List<Unsettled> unsettled() {
        return List.copyOf(unsettled);
    }

    private synchronized void append(Record entry) {
        try {
            file.write(JSON.createObjectNode()
                    .putPOJO(entry.getClass().getSimpleName(), entry)
                    .toString());
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
