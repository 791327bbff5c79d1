package id.jamsos.contribution.account.events;

import static java.util.Objects.requireNonNull;

import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registration's event, with only the fields that an account needs. */
record ParticipantRegistered(
        String participantId,
        String kpj,
        String nikIndex,
        String maskedName,
        String regionCode,
        String branch,
        Segment segment,
        Set<Programme> programmes,
        Sector sector,
        Long monthlyIncome,
        Channel channel,
        @Nullable String agentId,
        Payer payer,
        Instant registeredAt) {

    ParticipantRegistered {
        requireNonNull(participantId, "participantId");
        requireNonNull(kpj, "kpj");
        requireNonNull(nikIndex, "nikIndex");
        requireNonNull(maskedName, "maskedName");
        requireNonNull(regionCode, "regionCode");
        requireNonNull(branch, "branch");
        requireNonNull(segment, "segment");
        requireNonNull(programmes, "programmes");
        requireNonNull(sector, "sector");
        requireNonNull(monthlyIncome, "monthlyIncome");
        requireNonNull(channel, "channel");
        requireNonNull(payer, "payer");
        requireNonNull(registeredAt, "registeredAt");
    }

    Member member() {
        return new Member(
                new ParticipantId(participantId),
                kpj,
                nikIndex,
                maskedName,
                programmes,
                sector,
                Rupiah.of(monthlyIncome),
                new Dimensions(segment, branch, regionCode, channel, agentId, payer),
                registeredAt);
    }
}
