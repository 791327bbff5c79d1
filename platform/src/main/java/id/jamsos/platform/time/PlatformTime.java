package id.jamsos.platform.time;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two clocks: the wall clock for tokens, signatures and the relay, the business clock for everything else. */
@Configuration(proxyBeanMethods = false)
public class PlatformTime {
    /** A sandbox may set it wrong, to see what a machine does whose clock is: {@code jamsos.wall-clock-offset}, such as {@code -90s}. */
    @Bean
    InstantSource wallClock(
            @Value("${jamsos.sandbox:false}") boolean sandbox,
            @Value("${jamsos.wall-clock-offset:0s}") Duration offset) {
        return WallClock.of(sandbox, offset);
    }

    @Bean
    BusinessClock businessClock(InstantSource wallClock) {
        return new BusinessClock(wallClock);
    }
}
