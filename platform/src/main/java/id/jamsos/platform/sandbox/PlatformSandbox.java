package id.jamsos.platform.sandbox;

import com.mongodb.client.MongoDatabase;
import id.jamsos.platform.time.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The movable clock, only where {@code jamsos.sandbox} is true; elsewhere its endpoint does not exist. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("jamsos.sandbox")
@Import(SandboxClockController.class)
public class PlatformSandbox {

    @Bean(initMethod = "restore")
    MovedClock movedClock(MongoDatabase database, BusinessClock clock, ObjectProvider<ClockMoved> followers) {
        return new MovedClock(database, clock, followers.orderedStream().toList());
    }
}
