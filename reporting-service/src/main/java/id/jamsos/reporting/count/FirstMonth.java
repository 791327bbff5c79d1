package id.jamsos.reporting.count;

import java.time.YearMonth;
import java.util.Optional;

/** The earliest month that any cell covers: reports sum from there on and need not search for it. */
public interface FirstMonth {
    Optional<YearMonth> find();

    /** Notes that there will be cells of this month. */
    void include(YearMonth month);
}
