package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.bill.Bill;
import id.jamsos.contribution.bill.BillLine;
import id.jamsos.contribution.bill.BilledMonths;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.platform.time.BusinessClock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a clerk reads of a bill: one entry for each programme, and the months in words. */
final class BillTexts {

    private static final List<String> ENGLISH =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> INDONESIAN =
            List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");

    private BillTexts() {}

    /** The entries of a bill that waits for its payment, in the order of the programmes. */
    static List<BillDetail> details(Bill bill) {
        return perProgramme(bill).entrySet().stream()
                .map(entry -> BillDetail.open(
                        code(entry.getKey()),
                        bill.billingCode().value(),
                        description(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    /** The entries of a bill, each paid by the same payment. */
    static List<BillDetail> paidDetails(Bill.Paid bill) {
        return details(bill).stream()
                .map(detail -> detail.paid(bill.payment().paymentId()))
                .toList();
    }

    static Bilingual period(Bill bill) {
        BilledMonths billed = bill.terms().billed();
        return new Bilingual("Period " + span(billed, ENGLISH), "Periode " + span(billed, INDONESIAN));
    }

    static Bilingual payBefore(Instant expiresAt) {
        var at = expiresAt.atZone(BusinessClock.ZONE);
        String time = "%02d:%02d".formatted(at.getHour(), at.getMinute());
        YearMonth month = YearMonth.from(at);
        return new Bilingual(
                "Pay before %d %s %s".formatted(at.getDayOfMonth(), month(month, ENGLISH), time),
                "Bayar sebelum %d %s %s".formatted(at.getDayOfMonth(), month(month, INDONESIAN), time));
    }

    private static String span(BilledMonths billed, List<String> names) {
        String first = month(billed.from(), names);
        return billed.count() == 1 ? first : first + " - " + month(billed.last(), names);
    }

    private static String month(YearMonth month, List<String> names) {
        return names.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    private static Map<Programme, Rupiah> perProgramme(Bill bill) {
        var amounts = new EnumMap<Programme, Rupiah>(Programme.class);
        for (BillLine line : bill.terms().lines()) {
            amounts.merge(line.programme(), line.amount(), Rupiah::plus);
        }
        return amounts;
    }

    /** Two digits; never to be given to another programme. */
    private static String code(Programme programme) {
        return switch (programme) {
            case JKK -> "01";
            case JKM -> "02";
            case JHT -> "03";
            case JP -> "04";
            case JKP -> "05";
        };
    }

    /** At most 18 characters in each language. */
    static Named description(Programme programme) {
        return switch (programme) {
            case JKK -> new Named("JKK", new Bilingual("Work accident", "Kecelakaan kerja"));
            case JKM -> new Named("JKM", new Bilingual("Death", "Kematian"));
            case JHT -> new Named("JHT", new Bilingual("Old-age savings", "Hari tua"));
            case JP -> new Named("JP", new Bilingual("Pension", "Pensiun"));
            case JKP -> new Named("JKP", new Bilingual("Job loss", "Kehilangan kerja"));
        };
    }

    /** A programme in short and in words. */
    record Named(String shortName, Bilingual description) {}
}
