package id.jamsos.registration.participant.mongo;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.operate.FigureSums;
import id.jamsos.platform.operate.Figures;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** How many people are registered, and where. */
@Component
final class ParticipantFigures implements Figures {
    private static final String REGISTERED = "registered";
    private static final int AT_A_TIME = 1_000;

    private final MongoCollection<Document> participants;

    ParticipantFigures(MongoDatabase database) {
        this.participants = database.getCollection("participants");
    }

    @Override
    public Map<String, Long> count() {
        var sums = new FigureSums(REGISTERED);
        participants
                .find()
                .projection(include("segment", "branch", "regionCode", "channel", "programmes"))
                .batchSize(AT_A_TIME)
                .forEach(one -> add(one, sums));
        return sums.sums();
    }

    private static void add(Document one, FigureSums sums) {
        sums.add(
                REGISTERED,
                1,
                "segment=%s branch=%s region=%s channel=%s"
                        .formatted(
                                one.getString("segment"),
                                one.getString("branch"),
                                one.getString("regionCode").substring(0, 2),
                                one.getString("channel")));
        one.getList("programmes", String.class)
                .forEach(programme -> sums.addPart(REGISTERED, 1, "programme=" + programme));
    }
}
