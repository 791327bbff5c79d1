package id.jamsos.contribution.account.mongo;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import java.util.Date;
import java.util.stream.Collectors;
import org.bson.Document;

/** The facts about a member to document and back. */
final class MemberDocuments {

    /** Where the two fields lie in an account. */
    static final String NIK_INDEX = "member.nikIndex";

    static final String REGISTERED_AT = "member.registeredAt";

    private MemberDocuments() {}

    static Document document(Member member) {
        Dimensions dimensions = member.dimensions();
        return new Document("kpj", member.kpj())
                .append("nikIndex", member.nikIndex())
                .append("maskedName", member.maskedName())
                .append(
                        "programmes",
                        member.programmes().stream().map(Enum::name).toList())
                .append("sector", member.sector().name())
                .append("monthlyIncome", member.monthlyIncome().amount())
                .append("segment", dimensions.segment().name())
                .append("branch", dimensions.branch())
                .append("regionCode", dimensions.regionCode())
                .append("channel", dimensions.channel().name())
                .append("agentId", dimensions.agentId())
                .append("payer", dimensions.payer().name())
                .append("registeredAt", Date.from(member.registeredAt()));
    }

    static Member member(String participantId, Document document) {
        return new Member(
                new ParticipantId(participantId),
                document.getString("kpj"),
                document.getString("nikIndex"),
                document.getString("maskedName"),
                document.getList("programmes", String.class).stream()
                        .map(Programme::valueOf)
                        .collect(Collectors.toSet()),
                Sector.valueOf(document.getString("sector")),
                Rupiah.of(document.getLong("monthlyIncome")),
                new Dimensions(
                        Segment.valueOf(document.getString("segment")),
                        document.getString("branch"),
                        document.getString("regionCode"),
                        Channel.valueOf(document.getString("channel")),
                        document.getString("agentId"),
                        Payer.valueOf(document.getString("payer"))),
                document.getDate("registeredAt").toInstant());
    }
}
