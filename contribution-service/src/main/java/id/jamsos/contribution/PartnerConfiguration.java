package id.jamsos.contribution;

import id.jamsos.contribution.partner.AddPartnerKey;
import id.jamsos.contribution.partner.ChangeTerms;
import id.jamsos.contribution.partner.Credentials;
import id.jamsos.contribution.partner.LastHeard;
import id.jamsos.contribution.partner.PartnerRecords;
import id.jamsos.contribution.partner.Partners;
import id.jamsos.contribution.partner.RegisterPartner;
import id.jamsos.contribution.partner.ReplaceSecret;
import id.jamsos.contribution.partner.ResumePartner;
import id.jamsos.contribution.partner.RevokePartnerKey;
import id.jamsos.contribution.partner.SuspendPartner;
import id.jamsos.contribution.silence.WatchSilence;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that keep partners. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {
    @Bean
    Credentials credentials() {
        return new RandomCredentials();
    }

    @Bean
    RegisterPartner registerPartner(PartnerRecords records, Credentials credentials) {
        return new RegisterPartner(records, credentials);
    }

    @Bean
    ChangeTerms changeTerms(PartnerRecords records) {
        return new ChangeTerms(records);
    }

    @Bean
    AddPartnerKey addPartnerKey(PartnerRecords records) {
        return new AddPartnerKey(records);
    }

    @Bean
    RevokePartnerKey revokePartnerKey(PartnerRecords records) {
        return new RevokePartnerKey(records);
    }

    @Bean
    ReplaceSecret replaceSecret(PartnerRecords records, Credentials credentials) {
        return new ReplaceSecret(records, credentials);
    }

    @Bean
    SuspendPartner suspendPartner(PartnerRecords records) {
        return new SuspendPartner(records);
    }

    @Bean
    ResumePartner resumePartner(PartnerRecords records) {
        return new ResumePartner(records);
    }

    @Bean
    WatchSilence watchSilence(
            Partners partners,
            LastHeard lastHeard,
            @Value("${jamsos.snap.silent-after}") Duration usual,
            InstantSource wallClock) {
        return new WatchSilence(partners, lastHeard, usual, wallClock.instant());
    }
}
