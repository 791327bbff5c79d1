package id.jamsos.contribution.account.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static id.jamsos.contribution.account.mongo.AccountDocuments.CHANGES_ON;
import static id.jamsos.contribution.account.mongo.MemberDocuments.NIK_INDEX;
import static id.jamsos.contribution.account.mongo.MemberDocuments.REGISTERED_AT;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.account.AccountChange;
import id.jamsos.contribution.account.AccountEvents;
import id.jamsos.contribution.account.Accounts;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.platform.event.OutgoingEvent;
import id.jamsos.platform.mongo.AggregateStore;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.Insertion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Collection {@code accounts}. */
@Component
final class MongoAccounts implements Accounts {

    static final String TOPIC = "jamsos.contribution.account";

    private static final int DAYS_AT_A_TIME = 500;

    /** Few enough that the next batch is asked for long before the cursor times out. */
    private static final int IDS_AT_A_TIME = 500;

    private final AggregateStore store;
    private final AccountEvents contract;

    MongoAccounts(AggregateStores stores, AccountEvents contract) {
        this.store = stores.open("accounts", TOPIC);
        this.contract = contract;
        store.documents().createIndex(Indexes.ascending(CHANGES_ON), new IndexOptions().sparse(true));
        store.documents().createIndex(Indexes.ascending(NIK_INDEX));
    }

    @Override
    public Optional<Versioned<Account>> find(ParticipantId participant) {
        return store.find(participant.value()).map(MongoAccounts::versioned);
    }

    @Override
    public Optional<Versioned<Account>> withNikIndex(String nikIndex) {
        return Optional.ofNullable(store.documents()
                        .find(eq(NIK_INDEX, nikIndex))
                        .sort(descending(REGISTERED_AT, "_id"))
                        .first())
                .map(MongoAccounts::versioned);
    }

    private static Versioned<Account> versioned(Document document) {
        return new Versioned<>(AccountDocuments.account(document), AggregateStore.revision(document));
    }

    @Override
    public boolean insert(AccountChange opened) {
        Account account = opened.account();
        Insertion insertion =
                store.insert(account.participantId().value(), AccountDocuments.inserted(account), outgoing(opened));
        return insertion == Insertion.INSERTED;
    }

    @Override
    public void commit(Versioned<Account> loaded, AccountChange change) {
        store.commit(
                change.account().participantId().value(),
                loaded.revision(),
                AccountDocuments.change(change.account()).publish(outgoing(change)));
    }

    private List<OutgoingEvent> outgoing(AccountChange change) {
        return change.events().stream().map(contract::outgoing).toList();
    }

    @Override
    public void forEachChangingBetween(long firstEpochDay, long lastEpochDay, Consumer<ParticipantId> consumer) {
        for (long day = firstEpochDay; day <= lastEpochDay; day += DAYS_AT_A_TIME) {
            long last = Math.min(lastEpochDay, day + DAYS_AT_A_TIME - 1);
            List<String> days = LongStream.rangeClosed(day, last)
                    .mapToObj(number -> LocalDate.ofEpochDay(number).toString())
                    .toList();
            store.documents()
                    .find(in(CHANGES_ON, days))
                    .projection(include("_id"))
                    .batchSize(IDS_AT_A_TIME)
                    .forEach(found -> consumer.accept(new ParticipantId(found.getString("_id"))));
        }
    }
}
