package id.jamsos.reporting.count;

import java.util.HashMap;
import java.util.Map;

/**
 * Figures as a whole and per programme. The programmes do not add up to the whole: most people are in several.
 *
 * @param byProgramme programme code to figures; a programme without figures is absent
 */
public record Totals(Figures whole, Map<String, Figures> byProgramme) {
    public static final Totals NONE = new Totals(Figures.NONE, Map.of());

    public Totals {
        byProgramme.keySet().forEach(Dimensions::requireCode);
        var present = new HashMap<>(byProgramme);
        present.values().removeIf(Figures::isNone);
        byProgramme = Map.copyOf(present);
    }

    public Totals plus(Totals other) {
        var sums = new HashMap<>(byProgramme);
        other.byProgramme.forEach((programme, figures) -> sums.merge(programme, figures, Figures::plus));
        return new Totals(whole.plus(other.whole), sums);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
