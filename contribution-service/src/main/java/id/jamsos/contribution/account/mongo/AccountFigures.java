package id.jamsos.contribution.account.mongo;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jamsos.contribution.coverage.CoverageStatus;
import id.jamsos.contribution.coverage.MonthRange;
import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.Member;
import id.jamsos.platform.operate.FigureSums;
import id.jamsos.platform.operate.Figures;
import java.time.YearMonth;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** How many people have an account, how they are covered, and in which months how many of them paid. */
@Component
final class AccountFigures implements Figures {
    private static final String REGISTERED = "registered";
    private static final String PARTICIPANTS = "participants";
    private static final int AT_A_TIME = 1_000;

    private final MongoCollection<Document> accounts;

    AccountFigures(MongoDatabase database) {
        this.accounts = database.getCollection("accounts");
    }

    @Override
    public Map<String, Long> count() {
        var sums = new FigureSums(REGISTERED, "active", "grace", "inactive", PARTICIPANTS);
        accounts.find()
                .projection(include("member", "coverage.status", "paymentMonths"))
                .batchSize(AT_A_TIME)
                .forEach(one -> add(one, sums));
        return sums.sums();
    }

    private static void add(Document one, FigureSums sums) {
        Member member = MemberDocuments.member(one.getString("_id"), one.get("member", Document.class));
        var status = CoverageStatus.valueOf(one.get("coverage", Document.class).getString("status"));
        head(REGISTERED, member, sums);
        switch (status) {
            case REGISTERED -> {}
            case ACTIVE -> head("active", member, sums);
            case GRACE -> head("grace", member, sums);
            case INACTIVE -> head("inactive", member, sums);
        }
        AccountDocuments.months(one.getList("paymentMonths", String.class))
                .ranges()
                .forEach(range -> paid(range, sums));
    }

    private static void head(String figure, Member member, FigureSums sums) {
        Dimensions at = member.dimensions();
        sums.add(
                figure,
                1,
                "segment=%s branch=%s region=%s channel=%s"
                        .formatted(at.segment(), at.branch(), at.regionCode().substring(0, 2), at.channel()));
        member.programmes().forEach(programme -> sums.addPart(figure, 1, "programme=" + programme));
    }

    /** Everybody counts once in each calendar month in which they paid. */
    private static void paid(MonthRange months, FigureSums sums) {
        for (YearMonth month = months.first(); !month.isAfter(months.last()); month = month.plusMonths(1)) {
            sums.add(PARTICIPANTS, 1, "month=" + month);
        }
    }
}
