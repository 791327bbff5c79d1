package id.jamsos.contribution.quote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.quote.Quotation;
import id.jamsos.platform.problem.ProblemException;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class QuoteRequestTest {

    private static final String SOMEBODY = "000000000000000000smebdy00";

    private final JsonMapper json = new JsonMapper();

    @Test
    void a_complete_body_is_a_question_about_an_income() {
        Quotation quotation = request("""
                        {"segment": "BPU", "income": 1500000, "sector": "TRANSPORT", "payer": "SELF",
                         "programmes": ["JKK", "JKM", "JHT"], "fromMonth": "2026-11", "months": 12}""").toQuotation();

        assertThat(quotation)
                .isEqualTo(new Quotation.OfIncome(
                        Segment.BPU,
                        Rupiah.of(1_500_000),
                        new Quotation.Terms(
                                Sector.TRANSPORT,
                                Payer.SELF,
                                Set.of(Programme.JKK, Programme.JKM, Programme.JHT),
                                YearMonth.of(2026, 11),
                                12)));
    }

    @Test
    void a_participant_and_a_number_of_months_are_enough() {
        Quotation quotation = request("{'segment': 'BPU', 'participantId': '%s', 'months': 3}"
                        .formatted(SOMEBODY)
                        .replace('\'', '"'))
                .toQuotation();

        assertThat(quotation)
                .isEqualTo(new Quotation.OfMember(
                        new ParticipantId(SOMEBODY), new Quotation.Terms(null, null, Set.of(), null, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PU", "JAKON", "PMI"})
    void a_segment_without_rates_is_refused_as_such(String segment) {
        ProblemException refusal = refusal("{'segment': '%s', 'wage': 5000000}".formatted(segment));

        assertThat(refusal.slug()).isEqualTo("segment-not-supported");
        assertThat(refusal.status().value()).isEqualTo(422);
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(wrongFields("{}"))
                .containsExactlyInAnyOrder(
                        "segment required",
                        "income required",
                        "months required",
                        "payer required",
                        "programmes required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'segment': 'BPU'               | 'segment': 'XX'                  | segment one-of
                    'income': 1500000              | 'income': -1                     | income not-negative
                    'income': 1500000              | 'participantId': 'x'             | participantId participant-id
                    'income': 1500000              | 'income': 1, 'wage': 1           | wage not-for-segment
                    'income': 1500000              | 'income': 1, 'riskClass': 'I'    | riskClass not-for-segment
                    'payer': 'SELF'                | 'payer': 'NOBODY'                | payer one-of
                    'payer': 'SELF'                | 'payer': 'SELF', 'sector': 'SEA' | sector one-of
                    'payer': 'SELF'                | 'payer': 'SELF', 'fromMonth': '11/2026' | fromMonth month
                    'months': 1                    | 'months': 4                      | months one-of
                    'programmes': ['JKK', 'JKM']   | 'programmes': []                 | programmes required
                    'programmes': ['JKK', 'JKM']   | 'programmes': ['JKK', 'JXX']     | programmes[1] one-of
                    'programmes': ['JKK', 'JKM']   | 'programmes': ['JKK', null]      | programmes[1] required
                    'programmes': ['JKK', 'JKM']   | 'programmes': ['JKK', 'JKM', 'JP'] | programmes[2] not-for-segment
                    'programmes': ['JKK', 'JKM']   | 'programmes': ['JKK', 'JHT']     | programmes programmes-mandatory
                    """)
    void a_wrong_field_is_named(String sound, String wrong, String expected) {
        String body =
                "{'segment': 'BPU', 'income': 1500000, 'payer': 'SELF', 'programmes': ['JKK', 'JKM'], 'months': 1}";

        assertThat(body).contains(sound);
        assertThat(wrongFields(body.replace(sound, wrong))).containsExactly(expected);
    }

    @Test
    void a_participant_and_an_income_do_not_go_together() {
        assertThat(wrongFields(
                        "{'segment': 'BPU', 'participantId': '%s', 'income': 1, 'months': 1}".formatted(SOMEBODY)))
                .containsExactly("income not-together");
    }

    private String[] wrongFields(String body) {
        ProblemException refusal = refusal(body);
        assertThat(refusal.slug()).isEqualTo("invalid-request");
        return refusal.fields().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toArray(String[]::new);
    }

    private ProblemException refusal(String body) {
        return catchThrowableOfType(
                ProblemException.class, () -> request(body.replace('\'', '"')).toQuotation());
    }

    private QuoteRequest request(String body) {
        return json.readValue(body, QuoteRequest.class);
    }
}
