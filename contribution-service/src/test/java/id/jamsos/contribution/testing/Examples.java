package id.jamsos.contribution.testing;

import id.jamsos.contribution.account.Account;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillLine;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.bill.Payment;
import id.jamsos.contribution.bill.ReceiptNumber;
import id.jamsos.contribution.member.Channel;
import id.jamsos.contribution.member.Dimensions;
import id.jamsos.contribution.member.Member;
import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.member.Side;
import id.jamsos.contribution.money.Percent;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.rates.SourceStatus;
import id.jamsos.platform.aggregate.CommandIdentity;
import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people, bills and payments that the tests tell about. */
public final class Examples {

    public static final ParticipantId SITI = new ParticipantId("zxqwhv1n8fymahxy8y64qhh0ew");
    public static final String AGENT = "416tv4zmpvshhjyyyf4bb90cjm";
    public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private Examples() {}

    public static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    public static Instant noonOf(String day) {
        return noonOf(LocalDate.parse(day));
    }

    /** A courier who registered with an agent. */
    public static Member siti(LocalDate registered) {
        return new Member(
                SITI,
                "26407182356",
                "eebbf6457e46a7f63acdf9b97390f790ba443d60cfa44b607da7e5c40aa1cc1d",
                "AYqVw2k1vZ0cF1o3cM0oJmZb5m7Yk0t2mS9qf4y0w7d1r8uXhQ==",
                Set.of(Programme.JKK, Programme.JKM, Programme.JHT),
                Sector.TRANSPORT,
                Rupiah.of(2_500_000),
                new Dimensions(Segment.BPU, "P32", "3273", Channel.PERISAI, AGENT, Payer.SELF),
                noonOf(registered));
    }

    public static Account newAccount(LocalDate registered) {
        return Account.open(siti(registered), registration()).account();
    }

    public static EventPosition registration() {
        return new EventPosition("jamsos.registration.participant", SITI.value(), 1);
    }

    public static BillId billId(String name) {
        return new BillId(command("POST /api/v1/bills", name, "").derivedId());
    }

    public static CommandIdentity command(String operation, String key, String body) {
        return new CommandIdentity("kiosk-1", operation, key, "fingerprint of " + body);
    }

    /** A bill for work accident and death at 16,400 a month: income 2,500,000, relief of one half. */
    public static BillTerms terms(String name, YearMonth from, int months, Instant issuedAt) {
        var programmes = Set.of(Programme.JKK, Programme.JKM);
        return new BillTerms(
                billId(name),
                SITI,
                siti(LocalDate.of(2026, 11, 20)).dimensions(),
                new BilledMonths(programmes, from, months),
                lines(from, months),
                issuedAt,
                issuedAt.plusSeconds(7 * 86_400),
                "fingerprint of " + name);
    }

    private static List<BillLine> lines(YearMonth from, int months) {
        var lines = new ArrayList<BillLine>();
        for (int i = 0; i < months; i++) {
            lines.add(line(from.plusMonths(i), Programme.JKK, new Percent(100), 26_000));
            lines.add(line(from.plusMonths(i), Programme.JKM, null, 6_800));
        }
        return lines;
    }

    private static BillLine line(YearMonth month, Programme programme, @Nullable Percent rate, long gross) {
        return new BillLine(
                month,
                programme,
                Side.WORKER,
                Rupiah.of(2_600_000),
                rate,
                Rupiah.of(gross),
                Rupiah.of(gross / 2),
                Rupiah.of(gross / 2),
                "bpu-" + programme + "-2015+relief",
                "PP 44/2015; PP 50/2025",
                SourceStatus.CONFIRMED);
    }

    public static Payment payment(String name, BillTerms of, Instant at) {
        String id = command("POST /api/v1/payments", name, "").derivedId();
        return new Payment(
                id,
                ReceiptNumber.candidate(id, 0),
                Channel.KIOSK,
                "K-" + name,
                of.total(),
                at,
                at,
                "fingerprint of " + name);
    }
}
