package id.jamsos.contribution.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person who edits the rate files is told before the service starts with them. */
class RateCatalogueLoadingTest {

    private static final String JKK_2015 =
            "BPU-JKK-2015,BPU,JKK,WORKER,1.00,,2015-07,,CONFIRMED,PP 44/2015 Lampiran II";
    private static final String JKK_UNTIL_2026 =
            "BPU-JKK-2015,BPU,JKK,WORKER,1.00,,2015-07,2026-02,CONFIRMED,PP 44/2015 Lampiran II";

    @Test
    void the_built_in_rates_are_accepted() {
        assertThatCode(() -> new EditedRates().load()).doesNotThrowAnyException();
    }

    @Test
    void two_rates_for_the_same_month_are_refused() {
        var rates = new EditedRates()
                .adding("contributions.csv", "BPU-JKK-2026,BPU,JKK,WORKER,1.10,,2026-03,,CONFIRMED,PP 1/2026,");

        assertThat(rates.problems())
                .containsExactly("BPU JKK WORKER: BPU-JKK-2026 (2026-03 to further notice, contributions.csv:6) "
                        + "overlaps BPU-JKK-2015 (2015-07 to further notice, contributions.csv:3)");
    }

    @Test
    void months_without_a_rate_between_two_rates_are_refused() {
        var rates = new EditedRates()
                .replacing("contributions.csv", JKK_2015, JKK_UNTIL_2026)
                .adding("contributions.csv", "BPU-JKK-2026,BPU,JKK,WORKER,1.10,,2026-04,,CONFIRMED,PP 1/2026,");

        assertThat(rates.problems())
                .singleElement()
                .asString()
                .startsWith(
                        "BPU JKK WORKER: no rule between BPU-JKK-2015 (2015-07 to 2026-02, contributions.csv:3) and")
                .endsWith("a known gap must be an entry marked UNKNOWN");
    }

    @Test
    void a_gap_that_is_marked_unknown_is_accepted() {
        var rates = new EditedRates()
                .replacing("contributions.csv", JKK_2015, JKK_UNTIL_2026)
                .adding("contributions.csv", "BPU-JKK-GAP,BPU,JKK,WORKER,,,2026-03,2026-03,UNKNOWN,no source found,")
                .adding("contributions.csv", "BPU-JKK-2026,BPU,JKK,WORKER,1.10,,2026-04,,CONFIRMED,PP 1/2026,");

        assertThatCode(rates::load).doesNotThrowAnyException();
    }

    @Test
    void a_rule_id_that_is_used_twice_is_refused_across_files() {
        var rates = new EditedRates().replacing("reliefs.csv", "BPU-RELIEF-PP49-2020", "BPU-JKK-2015");

        assertThat(rates.problems())
                .containsExactly("reliefs.csv:4: ruleId BPU-JKK-2015 is already used in contributions.csv:3");
    }

    @Test
    void two_reliefs_that_meet_are_refused() {
        var rates = new EditedRates()
                .adding("reliefs.csv", "R1,BPU,JKM JHT,OTHER,10.00,,2026-12,2027-01,CONFIRMED,PP 1/2026,");

        assertThat(rates.problems())
                .containsExactly("relief: R1 (2026-12 to 2027-01, reliefs.csv:7) overlaps "
                        + "BPU-RELIEF-PP50-2025-OTHER (2026-04 to 2026-12, reliefs.csv:6)");
    }

    @Test
    void a_programme_without_any_rate_is_refused() {
        var rates = new EditedRates()
                .withOnly(
                        "contributions.csv",
                        RateFiles.builtIn().text("contributions.csv").replace(JKK_2015, "#"));

        assertThat(rates.problems()).containsExactly("BPU JKK WORKER: no rule at all");
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07,,CONFIRMED,PP 44/2015 Lampiran II | BPU,JKK,WORKER,1.00,,2015-07,,CONFIRMED,     | contributions.csv:3: legalSource is missing
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07,,CONFIRMED | BPU,JKK,WORKER,1.00,,2015-07,,      | contributions.csv:3: status is missing
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07,,CONFIRMED | BPU,JKK,WORKER,1.00,,2015-07,,SURE  | contributions.csv:3: status is 'SURE', but must be one of [CONFIRMED, DERIVED, RECALLED, UNKNOWN]
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07,,CONFIRMED | BPU,JKK,WORKER,1.00,,2015-07,,UNKNOWN | contributions.csv:3: an UNKNOWN rule cannot have a value
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07 | BPU,JKK,WORKER,,,2015-07         | contributions.csv:3: a rule without a value must be marked UNKNOWN
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07 | BPU,JKK,WORKER,1.00,5,2015-07    | contributions.csv:3: either percent or flat can be given, not both
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07 | BPU,JKK,WORKER,1.005,,2015-07    | contributions.csv:3: not a percentage with at most two decimals: 1.005
                    contributions.csv | WORKER,,6800,2015-07 | WORKER,,6800.50,2015-07          | contributions.csv:4: flat is no amount in whole rupiah: 6800.50
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07 | BPU,JKK,WORKER,1.00,,July 2015   | contributions.csv:3: validFrom is no month like 2026-01: July 2015
                    contributions.csv | BPU,JKK,WORKER,1.00,,2015-07, | BPU,JKK,WORKER,1.00,,2015-07,2014-07 | contributions.csv:3: ends in 2014-07, before it starts in 2015-07
                    contributions.csv | BPU-JKK-2015,BPU | bpu jkk,BPU | contributions.csv:3: ruleId must be capital letters and digits joined by hyphens, not 'bpu jkk'
                    contributions.csv | BPU,JKM,WORKER,,6800 | BPU,JKM,6800 | contributions.csv:4: has 9 fields, but must have 11
                    contributions.csv | percent,flat,validFrom | flat,percent,validFrom | contributions.csv: the columns must be ruleId,segment,programme,side,percent,flat,validFrom,validTo,status,legalSource,note
                    reliefs.csv | BPU,JKK JKM,TRANSPORT OTHER | BPU,,TRANSPORT OTHER | reliefs.csv:4: a relief needs at least one programme and one sector
                    reliefs.csv | APBN APBD,2026-01 | APBN MAYOR,2026-01 | reliefs.csv:5: excludedPayers is 'MAYOR', but must be one of [SELF, GROUP, CSR, SERTAKAN, APBN, APBD, VILLAGE]
                    bases.csv | BPU,BPU-2015,2015-07 | BPU,BPU-2026,2015-07 | bases.csv:3: table BPU-2026 has no rows in brackets.csv
                    brackets.csv | BPU-2015,2,1100000 | BPU-2015,2,1100001 | brackets.csv: table BPU-2015 row 2 leaves incomes 1100000 to 1100000 without a row
                    brackets.csv | BPU-2015,2,1100000 | BPU-2015,2,1099999 | brackets.csv: table BPU-2015 row 2 starts at 1099999, but the rows before it reach to 1099999
                    brackets.csv | BPU-2015,1,0, | BPU-2015,1,1, | brackets.csv: table BPU-2015 row 1 leaves incomes 0 to 0 without a row
                    brackets.csv | BPU-2015,33,20200000,, | BPU-2015,33,20200000,30000000,30000000 | brackets.csv: table BPU-2015 row 33 must have no upper end: it is the last
                    brackets.csv | BPU-2015,2,1100000,1299000,1299999 | BPU-2015,2,1100000,, | brackets.csv: table BPU-2015 row 2 must have an upper end
                    brackets.csv | 1299000,1299999 | 1299000, | brackets.csv:6: printedTo and incomeTo are both given, or both left out in the last row
                    brackets.csv | 1299000,1299999 | 1299999,1299000 | brackets.csv:6: incomeFrom, printedTo and incomeTo must not decrease
                    brackets.csv | BPU-2015,2, | BPU-2015,two, | brackets.csv:6: row is no number: two
                    """)
    void a_row_that_cannot_be_meant_is_refused_with_its_place(String file, String old, String wrong, String message) {
        var rates = new EditedRates().replacing(file, old.strip(), wrong.strip());

        assertThat(rates.problems()).contains(message);
    }

    @Test
    void a_table_that_no_rule_uses_is_refused() {
        var rates = new EditedRates().adding("brackets.csv", "BPU-2027,1,0,,,1000000");

        assertThat(rates.problems()).containsExactly("brackets.csv: no rule uses table BPU-2027");
    }

    @Test
    void text_that_is_no_csv_is_refused() {
        var rates = new EditedRates().adding("reliefs.csv", "\"never closed");

        assertThat(rates.problems()).singleElement().asString().startsWith("reliefs.csv:7");
    }

    @Test
    void every_problem_is_named_at_once() {
        var rates = new EditedRates()
                .replacing("contributions.csv", "JKK,WORKER,1.00", "JKK,WORKER,one")
                .replacing("reliefs.csv", "50.00,APBN APBD,2026-04,2026-12", "150,APBN APBD,2026-04,2026-12");

        assertThat(rates.problems()).anyMatch(problem -> problem.startsWith("contributions.csv:3:"));
        assertThat(rates.problems()).anyMatch(problem -> problem.startsWith("reliefs.csv:6:"));
    }
}
