package id.jamsos.platform.operate;

import id.jamsos.platform.consume.EventConsumers;
import id.jamsos.platform.consume.Ledger;
import id.jamsos.platform.consume.PlatformEvents;
import id.jamsos.platform.mongo.AggregateStores;
import id.jamsos.platform.mongo.PlatformMongo;
import id.jamsos.platform.security.PlatformSecurity;
import id.jamsos.platform.time.PlatformTime;
import id.jamsos.platform.web.PlatformWeb;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A service that keeps a ledger of one topic and publishes from one collection. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformTime.class, PlatformMongo.class, PlatformEvents.class, PlatformWeb.class, PlatformSecurity.class})
class OperatedService {
    static final String TOPIC = "jamsos.thing." + UUID.randomUUID();
    static final String GROUP = "ledger-" + UUID.randomUUID();

    private final Set<String> routes = new ConcurrentSkipListSet<>();

    @Bean
    Ledger ledger(EventConsumers consumers, AggregateStores stores) {
        var ledger = new Ledger();
        consumers.consume(TOPIC, GROUP, ledger);
        stores.open("things", TOPIC);
        return ledger;
    }

    @Bean
    Figures figures() {
        return () -> Map.of("things.rupiah", 16_800L);
    }

    /** Notes what is mounted at the management port, which has a context of its own. */
    @EventListener
    void mounted(WebServerInitializedEvent started) {
        if ("management".equals(started.getApplicationContext().getServerNamespace())) {
            started.getApplicationContext()
                    .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                    .values()
                    .forEach(mapping -> mapping.getHandlerMethods().forEach(this::note));
        }
    }

    private void note(RequestMappingInfo route, HandlerMethod method) {
        if (method.getBeanType().getPackageName().equals(getClass().getPackageName())) {
            route.getPatternValues()
                    .forEach(path ->
                            route.getMethodsCondition().getMethods().forEach(one -> routes.add(one + " " + path)));
        }
    }

    Set<String> routes() {
        return new TreeSet<>(routes);
    }
}
