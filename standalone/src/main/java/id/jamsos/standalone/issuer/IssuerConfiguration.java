package id.jamsos.standalone.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {
    @Bean
    RegisteredClientRepository registeredClients(@Value("${jamsos.issuer.clients}") Path file) {
        return new InMemoryRegisteredClientRepository(DemoClients.readOrCreate(file).stream()
                .map(RegisteredDemoClients::register)
                .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return new DemoClaims();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(@Value("${jamsos.issuer.key}") Path file) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.readOrCreate(file)));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${jamsos.issuer.url}") String url) {
        return AuthorizationServerSettings.builder().issuer(url).build();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ForgottenAuthorizations();
    }

    @Bean
    PasswordEncoder secrets() {
        return new RandomSecrets();
    }

    @Bean
    SecurityFilterChain issuerChain(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
