package id.jamsos.torture.check;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jamsos.torture.check.Evidence.Account;
import id.jamsos.torture.check.Evidence.Bill;
import id.jamsos.torture.check.Evidence.Card;
import id.jamsos.torture.check.Evidence.CounterPayment;
import id.jamsos.torture.check.Evidence.Entitlement;
import id.jamsos.torture.check.Evidence.Figures;
import id.jamsos.torture.check.Evidence.Parked;
import id.jamsos.torture.check.Evidence.Participant;
import id.jamsos.torture.check.Evidence.Place;
import id.jamsos.torture.check.Evidence.Report;
import id.jamsos.torture.check.Evidence.Unsent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/** Reads the databases of the four services with the plain driver. */
public final class Databases implements AutoCloseable {
    private static final List<String> SERVICES = List.of("registration", "contribution", "claims", "reporting");
    private static final String OUTBOX_SINCE = "outboxSince";

    private final MongoClient client;

    public Databases(String uri) {
        this.client = MongoClients.create(uri);
    }

    List<Participant> participants() {
        return all("registration", "participants", Documents::participant);
    }

    List<Card> cards() {
        return all("registration", "cards", one -> new Card(one.getString("_id"), one.getString("status")));
    }

    List<Account> accounts() {
        return all("contribution", "accounts", Documents::account);
    }

    List<Bill> bills() {
        return all("contribution", "bills", Documents::bill);
    }

    List<CounterPayment> counterPayments() {
        return all(
                "contribution",
                "counter_payments",
                one -> new CounterPayment(
                        one.getString("_id"),
                        one.getLong("amount"),
                        one.containsKey("refusal") ? null : one.getString("billId")));
    }

    List<String> settlementExceptions() {
        return all("contribution", "settlement_exceptions", one -> one.getString("_id"));
    }

    List<Entitlement> entitlements() {
        return all("claims", "entitlements", Documents::entitlement);
    }

    Report report() {
        return new Report(figures("day"), figures("month"));
    }

    private Figures figures(String granularity) {
        List<Document> cells = new ArrayList<>();
        client.getDatabase("reporting").getCollection("cells").find().into(cells);
        return Documents.sum(cells.stream()
                .filter(cell -> granularity.equals(cell.getString("granularity")))
                .toList());
    }

    List<Parked> parked() {
        return SERVICES.stream()
                .flatMap(service -> all(service, "parked", Databases::parked).stream())
                .toList();
    }

    private static Parked parked(Document document) {
        String[] stream = document.getString("stream").split("/", 2);
        var place = new Place(stream[1], document.getInteger("partition"), document.getLong("offset"));
        return new Parked(place, stream[0], document.getString("key"), document.getString("reason"));
    }

    /** Everything that waits to be sent, in whatever collection. */
    public List<Unsent> unsent() {
        var unsent = new ArrayList<Unsent>();
        for (String service : SERVICES) {
            MongoDatabase database = client.getDatabase(service);
            for (String name : database.listCollectionNames()) {
                database.getCollection(name)
                        .find(or(exists(OUTBOX_SINCE), exists("outbox.0")))
                        .forEach(one -> unsent.add(new Unsent(
                                service + "." + name,
                                one.getString("_id"),
                                one.getList("outbox", Document.class, List.of()).size())));
            }
        }
        return unsent;
    }

    /** Documents whose events wait since before this moment. */
    public long unsentSinceBefore(Instant moment) {
        long waiting = 0;
        for (String service : SERVICES) {
            MongoDatabase database = client.getDatabase(service);
            for (String name : database.listCollectionNames()) {
                waiting += database.getCollection(name).countDocuments(lt(OUTBOX_SINCE, Date.from(moment)));
            }
        }
        return waiting;
    }

    /** Payments that the accounts have not taken in yet. */
    public long uncredited() {
        return client.getDatabase("contribution").getCollection("bills").countDocuments(exists("creditPending"));
    }

    private <T> List<T> all(String database, String collection, Function<Document, T> read) {
        MongoCollection<Document> documents = client.getDatabase(database).getCollection(collection);
        return documents.find().map(read::apply).into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
    }
}
