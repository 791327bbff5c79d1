package id.jamsos.gateway.request;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How connections of callers end. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {
    @Bean
    NettyServerCustomizer lingeringClose() {
        return server -> server.doOnChannelInit(
                (_, channel, _) -> channel.pipeline().addFirst("jamsos.lingering-close", new LingeringClose()));
    }
}
