package id.jamsos.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class SharedClassPathFilterTest {
    @ParameterizedTest
    @CsvSource({
        "SERVICE, org.springframework.cloud.gateway.config.GatewayAutoConfiguration, false",
        "SERVICE, org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration, false",
        "SERVICE, org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration, true",
        "GATEWAY, org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration, false",
        "GATEWAY, org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration, false",
        "GATEWAY, org.springframework.cloud.gateway.config.GatewayAutoConfiguration, true",
        "ISSUER,  org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration, false",
    })
    void a_context_is_kept_from_what_only_the_others_need(String role, String autoConfiguration, boolean taken) {
        assertThat(match(new MockEnvironment().withProperty(ContextRole.PROPERTY, role), autoConfiguration))
                .containsExactly(taken);
    }

    @Test
    void a_context_outside_the_standalone_system_is_left_alone() {
        assertThat(match(new MockEnvironment(), "org.springframework.cloud.gateway.config.GatewayAutoConfiguration"))
                .containsExactly(true);
    }

    @Test
    void spring_boot_finds_the_filter() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(AutoConfigurationImportFilter.class))
                .hasAtLeastOneElementOfType(SharedClassPathFilter.class);
    }

    private static boolean[] match(MockEnvironment environment, String autoConfiguration) {
        var filter = new SharedClassPathFilter();
        filter.setEnvironment(environment);
        return filter.match(new String[] {autoConfiguration}, mock(AutoConfigurationMetadata.class));
    }
}
