package id.jamsos.registration.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.platform.aggregate.Arrival;
import id.jamsos.platform.aggregate.EventPosition;
import id.jamsos.platform.aggregate.Revision;
import id.jamsos.platform.aggregate.StaleWriteException;
import id.jamsos.platform.aggregate.Versioned;
import id.jamsos.registration.card.AccountFact.CoverageMoved;
import id.jamsos.registration.card.AccountFact.MonthsPaid;
import id.jamsos.registration.participant.ParticipantId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowAccountTest {
    private static final ParticipantId SITI = new ParticipantId("zxqwhv1n8fymahxy8y64qhh0ew");
    private static final Instant NOW = Instant.parse("2026-11-20T02:31:44Z");
    private static final CoverageMoved REGISTERED = new CoverageMoved(CardStatus.REGISTERED, null);
    private static final CoverageMoved ACTIVE = new CoverageMoved(CardStatus.ACTIVE, YearMonth.of(2026, 11));

    private final InMemory standings = new InMemory();
    private final FollowAccount follow = new FollowAccount(standings);

    @Test
    void a_standing_is_kept_even_before_its_participant_is_known_here() {
        assertThat(heard(REGISTERED, 1)).isEqualTo(Arrival.NEXT);
        assertThat(heard(ACTIVE, 2)).isEqualTo(Arrival.NEXT);

        assertThat(standing().status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    void an_event_heard_twice_changes_nothing() {
        heard(REGISTERED, 1);
        heard(ACTIVE, 2);

        assertThat(heard(REGISTERED, 1)).isEqualTo(Arrival.REPEATED);
        assertThat(standing().status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    void an_event_after_a_missing_one_is_not_applied() {
        heard(REGISTERED, 1);

        assertThat(heard(ACTIVE, 3)).isEqualTo(Arrival.GAP);
        assertThat(standing().status()).isEqualTo(CardStatus.REGISTERED);
    }

    @Test
    void a_standing_changed_by_somebody_else_is_loaded_again() {
        heard(REGISTERED, 1);
        standings.staleWrites = 3;

        assertThat(heard(ACTIVE, 2)).isEqualTo(Arrival.NEXT);
        assertThat(standing().status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    void an_aggregate_that_is_no_participant_is_refused() {
        EventPosition position = new EventPosition("topic", "not-a-participant", 1);

        assertThatThrownBy(() -> follow.handle(new MonthsPaid(YearMonth.of(2026, 11)), position, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Arrival heard(AccountFact fact, long sequence) {
        return follow.handle(fact, new EventPosition("topic", SITI.value(), sequence), NOW);
    }

    private CardStanding standing() {
        return standings.find(SITI).orElseThrow().state();
    }

    private static final class InMemory implements CardStandings {
        private final Map<ParticipantId, Versioned<CardStanding>> all = new HashMap<>();
        private int staleWrites;

        @Override
        public Optional<Versioned<CardStanding>> find(ParticipantId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public void add(ParticipantId id, CardStanding standing) {
            all.put(id, new Versioned<>(standing, new Revision(1, 0)));
        }

        @Override
        public void replace(ParticipantId id, CardStanding standing, Revision loaded) {
            if (staleWrites-- > 0) {
                throw new StaleWriteException(id.value(), loaded.version());
            }
            all.put(id, new Versioned<>(standing, new Revision(loaded.version() + 1, 0)));
        }
    }
}
