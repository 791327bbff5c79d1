package id.jamsos.registration;

import id.jamsos.platform.time.BusinessClock;
import id.jamsos.registration.card.CardStandings;
import id.jamsos.registration.card.FollowAccount;
import id.jamsos.registration.card.ShowCard;
import id.jamsos.registration.form.ChangeChecks;
import id.jamsos.registration.form.RegistrationChecks;
import id.jamsos.registration.participant.ChangeParticipant;
import id.jamsos.registration.participant.Participants;
import id.jamsos.registration.participant.RegisterParticipant;
import id.jamsos.registration.reference.AgeLimits;
import id.jamsos.registration.reference.Branches;
import id.jamsos.registration.reference.Provinces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts list of the service. */
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {
    @Bean
    Provinces provinces() {
        return Provinces.load();
    }

    @Bean
    RegistrationChecks registrationChecks(Provinces provinces) {
        return new RegistrationChecks(provinces, Branches.load(provinces), AgeLimits.load());
    }

    @Bean
    RegisterParticipant registerParticipant(Participants participants, RegistrationChecks checks, BusinessClock clock) {
        return new RegisterParticipant(participants, checks, clock);
    }

    @Bean
    ChangeParticipant changeParticipant(Participants participants, Provinces provinces, BusinessClock clock) {
        return new ChangeParticipant(participants, new ChangeChecks(provinces), clock);
    }

    @Bean
    FollowAccount followAccount(CardStandings standings) {
        return new FollowAccount(standings);
    }

    @Bean
    ShowCard showCard(Participants participants, CardStandings standings) {
        return new ShowCard(participants, standings);
    }
}
