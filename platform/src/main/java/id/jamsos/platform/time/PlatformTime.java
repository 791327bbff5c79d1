package id.jamsos.platform.time;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two clocks: the wall clock for tokens, signatures and the relay, the business clock for everything else. */
@Configuration(proxyBeanMethods = false)
public class PlatformTime {
    @Bean
    InstantSource wallClock() {
        return InstantSource.system();
    }

    @Bean
    BusinessClock businessClock(InstantSource wallClock) {
        return new BusinessClock(wallClock);
    }
}
