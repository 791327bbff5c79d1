package id.jamsos.contribution.account.events;

import id.jamsos.contribution.account.AccountEvent;
import id.jamsos.contribution.account.AccountEvents;
import id.jamsos.contribution.account.Credit;
import id.jamsos.contribution.coverage.CoverageStatus;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Segment;
import id.jamsos.platform.event.EventJson;
import id.jamsos.platform.event.OutgoingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Account events as event-contracts describes them. */
@Component
final class PublishedAccountEvents implements AccountEvents {

    @Override
    public OutgoingEvent outgoing(AccountEvent event) {
        return switch (event) {
            case AccountEvent.CoverageChanged changed ->
                new OutgoingEvent(
                        "CoverageChanged",
                        "urn:jamsos:schema:contribution/coverage-changed.v1",
                        EventJson.write(CoverageChanged.of(changed)));
            case AccountEvent.ContributionCredited credited ->
                new OutgoingEvent(
                        "ContributionCredited",
                        "urn:jamsos:schema:contribution/contribution-credited.v1",
                        EventJson.write(ContributionCredited.of(credited)));
        };
    }

    private record CoverageChanged(
            String participantId,
            Segment segment,
            @Nullable CoverageStatus from,
            CoverageStatus to,
            LocalDate on,
            @Nullable YearMonth paidThrough,
            Set<Programme> programmes,
            String branch,
            String regionCode,
            Channel channel,
            @Nullable String agentId,
            Payer payer) {

        static CoverageChanged of(AccountEvent.CoverageChanged event) {
            Dimensions counted = event.member().dimensions();
            return new CoverageChanged(
                    event.member().participantId().value(),
                    counted.segment(),
                    event.from(),
                    event.to(),
                    event.on(),
                    event.paidThrough(),
                    event.member().programmes(),
                    counted.branch(),
                    counted.regionCode(),
                    counted.channel(),
                    counted.agentId(),
                    counted.payer());
        }
    }

    private record ContributionCredited(
            String participantId,
            String billId,
            String paymentId,
            long amount,
            Instant creditedAt,
            Instant paidAt,
            Segment segment,
            String branch,
            String regionCode,
            Channel channel,
            @Nullable String agentId,
            Payer payer,
            boolean firstPaymentOfMonth,
            List<Line> lines) {

        static ContributionCredited of(AccountEvent.ContributionCredited event) {
            Dimensions counted = event.member().dimensions();
            Credit credit = event.credit();
            return new ContributionCredited(
                    event.member().participantId().value(),
                    credit.billId().value(),
                    credit.paymentId(),
                    credit.amount().amount(),
                    event.creditedAt(),
                    credit.paidAt(),
                    counted.segment(),
                    counted.branch(),
                    counted.regionCode(),
                    credit.channel(),
                    counted.agentId(),
                    credit.payer(),
                    event.firstPaymentOfMonth(),
                    credit.lines().stream().map(Line::of).toList());
        }
    }

    private record Line(YearMonth month, Programme programme, long base, long amount) {

        static Line of(Credit.Line line) {
            return new Line(
                    line.month(),
                    line.programme(),
                    line.base().amount(),
                    line.amount().amount());
        }
    }
}
