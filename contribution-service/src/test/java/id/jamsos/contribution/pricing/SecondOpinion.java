package id.jamsos.contribution.pricing;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * The same law written a second time, as plainly as possible: from the published table of amounts and with the reliefs as conditions. It
 * shares neither data nor code with the catalogue and computes no percentage of a base.
 */
final class SecondOpinion {

    private static final int FROM = 1;
    private static final int JKK = 4;
    private static final int JHT = 5;

    private final List<long[]> rows = publishedTable();

    long amount(long income, Programme programme, Sector sector, Payer payer, YearMonth month) {
        long[] row = rows.getFirst();
        for (long[] candidate : rows) {
            if (income >= candidate[FROM]) {
                row = candidate;
            }
        }
        return switch (programme) {
            case JKK -> relieved(row[JKK], sector, payer, month);
            case JKM -> relieved(6_800, sector, payer, month);
            case JHT -> row[JHT];
            case JP, JKP -> throw new IllegalArgumentException("not for informal workers");
        };
    }

    private static long relieved(long gross, Sector sector, Payer payer, YearMonth month) {
        int yyyymm = month.getYear() * 100 + month.getMonthValue();
        if (yyyymm >= 202008 && yyyymm <= 202101) {
            return gross / 100; // every amount of the table is a multiple of 100
        }
        boolean publicMoney = payer == Payer.APBN || payer == Payer.APBD;
        int first = sector == Sector.TRANSPORT ? 202601 : 202604;
        int last = sector == Sector.TRANSPORT ? 202703 : 202612;
        return !publicMoney && yyyymm >= first && yyyymm <= last ? gross / 2 : gross;
    }

    private static List<long[]> publishedTable() {
        try (InputStream file =
                Objects.requireNonNull(SecondOpinion.class.getResourceAsStream("/golden/bpu-brackets.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> List.of(line.split(",")).stream()
                            .mapToLong(cell -> cell.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cell))
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
