package id.jamsos.contribution.account;

import id.jamsos.contribution.coverage.Months;
import id.jamsos.contribution.member.Programme;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The paid months of each programme. */
public record PaidMonths(Map<Programme, Months> byProgramme) {

    public static final PaidMonths NONE = new PaidMonths(Map.of());

    public PaidMonths {
        var copy = new EnumMap<Programme, Months>(Programme.class);
        copy.putAll(byProgramme);
        byProgramme = Collections.unmodifiableMap(copy);
    }

    public Months of(Programme programme) {
        return byProgramme.getOrDefault(programme, Months.NONE);
    }

    public boolean contains(Programme programme, YearMonth month) {
        return of(programme).contains(month);
    }

    public PaidMonths with(Programme programme, YearMonth month) {
        var more = new EnumMap<Programme, Months>(Programme.class);
        more.putAll(byProgramme);
        more.put(programme, of(programme).with(month));
        return new PaidMonths(more);
    }

    /** The months that count for cover: work accident and death, which every informal worker must hold together (programs-and-rates section 1). */
    public Months covering() {
        return of(Programme.JKK).and(of(Programme.JKM));
    }
}
