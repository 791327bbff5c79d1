package id.jamsos.claims;

import id.jamsos.claims.entitlement.Entitlements;
import id.jamsos.claims.entitlement.FollowAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of the service. Their adapters find themselves. */
@Configuration(proxyBeanMethods = false)
class ClaimsConfiguration {

    @Bean
    FollowAccount followAccount(Entitlements entitlements) {
        return new FollowAccount(entitlements);
    }
}
