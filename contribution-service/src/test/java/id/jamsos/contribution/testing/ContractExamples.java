package id.jamsos.contribution.testing;

import id.jamsos.contribution.account.Credit;
import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillId;
import id.jamsos.contribution.bill.BillLine;
import id.jamsos.contribution.bill.BillTerms;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.bill.BillingCode;
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
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two people of the examples in event-contracts: Siti, with everything that can be there, and Yohanes, with as little as possible. */
public record ContractExamples(
        String billId, String billingCode, Dimensions dimensions, Set<Programme> programmes, int months) {

    public static final ContractExamples SITI = new ContractExamples(
            "n0hfmcn3qgdr92tdw1kw37ft42",
            "882604173582091647",
            new Dimensions(Segment.BPU, "P32", "3273", Channel.PERISAI, "416tv4zmpvshhjyyyf4bb90cjm", Payer.SELF),
            Set.of(Programme.JKK, Programme.JKM, Programme.JHT),
            2);

    public static final ContractExamples YOHANES = new ContractExamples(
            "9z7f86ve1hzdz8rwhwc6y89ych",
            "882609002145873016",
            new Dimensions(Segment.BPU, "P53", "5301", Channel.KIOSK, null, Payer.SELF),
            Set.of(Programme.JKK, Programme.JKM),
            1);

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    public Member member() {
        return new Member(
                participantId(),
                isSiti() ? "26407182356" : "26100935175",
                "a703788f832056626d71b7db4d8055243ceafe416d1798cd634b9143c9074b54",
                "AYqVw2k5R1n0b8xQm2d7c4t9h3z6v0s1y8u5o2i7e4a=",
                programmes,
                isSiti() ? Sector.TRANSPORT : Sector.OTHER,
                Rupiah.of(isSiti() ? 2_500_000 : 900_000),
                dimensions,
                Instant.parse("2026-11-20T02:15:07Z"));
    }

    public Bill.Issued issued() {
        return new Bill.Issued(terms(), new BillingCode(billingCode));
    }

    public Bill.Paid paid() {
        return issued().pay(payment());
    }

    public BillTerms terms() {
        return new BillTerms(
                new BillId(billId),
                participantId(),
                dimensions,
                new BilledMonths(programmes, NOVEMBER, months),
                lines(),
                Instant.parse(isSiti() ? "2026-11-20T02:20:31.005Z" : "2026-11-25T09:00:00Z"),
                Instant.parse(isSiti() ? "2026-11-27T02:20:31.005Z" : "2026-11-30T17:00:00Z"),
                "fingerprint of the order");
    }

    public Payment payment() {
        return new Payment(
                isSiti() ? "4v18yz5wdbaq5pfm8jdyp5mnh6" : "6cta8qrznz5hp2jcm8ehra8m1y",
                new ReceiptNumber(isSiti() ? "261120004173589" : "261120009002148"),
                isSiti() ? Channel.KIOSK : Channel.BRANCH,
                isSiti() ? "K-0117-20261120-000451" : "P53-7781",
                terms().total(),
                Instant.parse(isSiti() ? "2026-11-20T02:31:44.730Z" : "2026-11-25T09:05:00Z"),
                Instant.parse(isSiti() ? "2026-11-20T02:31:44.790Z" : "2026-11-25T09:05:00Z"),
                "fingerprint of the payment");
    }

    public Credit credit() {
        return new Credit(
                new BillId(billId),
                payment().paymentId(),
                payment().amount(),
                payment().paidAt(),
                payment().channel(),
                dimensions.payer(),
                lines().stream()
                        .map(line -> new Credit.Line(line.month(), line.programme(), line.base(), line.amount()))
                        .toList());
    }

    private boolean isSiti() {
        return months == SITI.months;
    }

    private ParticipantId participantId() {
        return new ParticipantId(isSiti() ? "zxqwhv1n8fymahxy8y64qhh0ew" : "zbrdrvh37mjd6j7rp9pz9h6r6s");
    }

    private List<BillLine> lines() {
        long base = isSiti() ? 2_600_000 : 1_000_000;
        String relief = "+BPU-RELIEF-PP50-2025-" + (isSiti() ? "TRANSPORT" : "OTHER");
        var lines = new ArrayList<BillLine>();
        for (int i = 0; i < months; i++) {
            YearMonth month = NOVEMBER.plusMonths(i);
            lines.add(line(month, Programme.JKK, base, 100, base / 100, base / 200, relief));
            lines.add(line(month, Programme.JKM, base, null, 6_800, 3_400, relief));
            if (programmes.contains(Programme.JHT)) {
                lines.add(line(month, Programme.JHT, base, 200, base / 50, 0, ""));
            }
        }
        return lines;
    }

    private static BillLine line(
            YearMonth month,
            Programme programme,
            long base,
            @Nullable Integer hundredths,
            long gross,
            long relief,
            String reliefRule) {
        return new BillLine(
                month,
                programme,
                Side.WORKER,
                Rupiah.of(base),
                hundredths == null ? null : new Percent(hundredths),
                Rupiah.of(gross),
                Rupiah.of(relief),
                Rupiah.of(gross - relief),
                "BPU-" + programme + "-2015" + reliefRule,
                "PP 44/2015",
                SourceStatus.CONFIRMED);
    }
}
