package id.jamsos.contribution;

import id.jamsos.contribution.partner.Partners;
import id.jamsos.contribution.schedule.ProgressRecords;
import id.jamsos.contribution.snap.AccessTokens;
import id.jamsos.contribution.snap.ExternalIds;
import id.jamsos.contribution.snap.ForgetExternalIds;
import id.jamsos.contribution.snap.ProveSender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that speak SNAP. */
@Configuration(proxyBeanMethods = false)
class SnapConfiguration {
    @Bean
    ProveSender proveSender(Partners partners, AccessTokens tokens) {
        return new ProveSender(partners, tokens);
    }

    @Bean
    ForgetExternalIds forgetExternalIds(ExternalIds externalIds, ProgressRecords records) {
        return new ForgetExternalIds(externalIds, records);
    }
}
