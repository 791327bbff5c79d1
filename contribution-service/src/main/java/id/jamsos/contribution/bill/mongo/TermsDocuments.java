package id.jamsos.contribution.bill.mongo;

import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillLine;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.rates.SourceStatus;
import java.time.YearMonth;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** The terms of a bill to document and back. */
final class TermsDocuments {

    private TermsDocuments() {}

    static Document document(BillTerms terms) {
        return new Document(BillFields.PARTICIPANT, terms.participantId().value())
                .append("dimensions", document(terms.dimensions()))
                .append(
                        "programmes",
                        terms.billed().programmes().stream().map(Enum::name).toList())
                .append("fromMonth", terms.billed().from().toString())
                .append("months", terms.billed().count())
                .append(
                        "lines",
                        terms.lines().stream().map(TermsDocuments::document).toList())
                .append(BillFields.ISSUED_AT, Date.from(terms.issuedAt()))
                .append("expiresAt", Date.from(terms.expiresAt()))
                .append("fingerprint", terms.fingerprint());
    }

    static BillTerms terms(Document document) {
        return new BillTerms(
                new BillId(document.getString(BillFields.ID)),
                new ParticipantId(document.getString(BillFields.PARTICIPANT)),
                dimensions(document.get("dimensions", Document.class)),
                new BilledMonths(
                        programmes(document),
                        YearMonth.parse(document.getString("fromMonth")),
                        document.getInteger("months")),
                document.getList("lines", Document.class).stream()
                        .map(TermsDocuments::line)
                        .toList(),
                document.getDate(BillFields.ISSUED_AT).toInstant(),
                document.getDate("expiresAt").toInstant(),
                document.getString("fingerprint"));
    }

    private static Document document(Dimensions dimensions) {
        return new Document("segment", dimensions.segment().name())
                .append("branch", dimensions.branch())
                .append("regionCode", dimensions.regionCode())
                .append("channel", dimensions.channel().name())
                .append("agentId", dimensions.agentId())
                .append("payer", dimensions.payer().name());
    }

    private static Dimensions dimensions(Document document) {
        return new Dimensions(
                Segment.valueOf(document.getString("segment")),
                document.getString("branch"),
                document.getString("regionCode"),
                Channel.valueOf(document.getString("channel")),
                document.getString("agentId"),
                Payer.valueOf(document.getString("payer")));
    }

    private static Set<Programme> programmes(Document document) {
        return document.getList("programmes", String.class).stream()
                .map(Programme::valueOf)
                .collect(Collectors.toSet());
    }

    private static Document document(BillLine line) {
        Percent rate = line.rate();
        return new Document("month", line.month().toString())
                .append("programme", line.programme().name())
                .append("side", line.side().name())
                .append("base", line.base().amount())
                .append("rateHundredths", rate == null ? null : rate.hundredths())
                .append("gross", line.gross().amount())
                .append("relief", line.relief().amount())
                .append("amount", line.amount().amount())
                .append("ruleId", line.ruleId())
                .append("legalSource", line.legalSource())
                .append("sourceStatus", line.sourceStatus().name());
    }

    private static BillLine line(Document document) {
        Integer rate = document.getInteger("rateHundredths");
        return new BillLine(
                YearMonth.parse(document.getString("month")),
                Programme.valueOf(document.getString("programme")),
                Side.valueOf(document.getString("side")),
                Rupiah.of(document.getLong("base")),
                rate == null ? null : new Percent(rate),
                Rupiah.of(document.getLong("gross")),
                Rupiah.of(document.getLong("relief")),
                Rupiah.of(document.getLong("amount")),
                document.getString("ruleId"),
                document.getString("legalSource"),
                SourceStatus.valueOf(document.getString("sourceStatus")));
    }
}
