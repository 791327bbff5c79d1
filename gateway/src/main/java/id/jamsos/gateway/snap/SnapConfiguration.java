package id.jamsos.gateway.snap;

import com.github.benmanes.caffeine.cache.Ticker;
import id.jamsos.gateway.GatewaySettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SnapConfiguration {
    @Bean
    SnapAnswers snapAnswers(MeterRegistry metrics) {
        return new SnapAnswers(InstantSource.system(), metrics);
    }

    @Bean
    SnapFailureHandler snapFailureHandler(SnapAnswers answers) {
        return new SnapFailureHandler(answers);
    }

    @Bean
    Ticker snapTicker() {
        return Ticker.systemTicker();
    }

    @Bean
    SnapLimitFilter snapLimitFilter(GatewaySettings settings, Ticker snapTicker, SnapAnswers answers) {
        return new SnapLimitFilter(new CallerLimits(settings.snap(), snapTicker), answers);
    }
}
