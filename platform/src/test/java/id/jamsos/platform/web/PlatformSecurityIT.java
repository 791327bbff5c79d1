package id.jamsos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import id.jamsos.platform.testing.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformSecurityIT extends ServiceCalls {
    private static final String BOOK_1 = "/api/v1/books/b1";

    @Test
    void without_a_token_nobody_gets_in() {
        var answer = send(to(BOOK_1));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"jamsos\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_reader_reads_only_its_own_and_a_writer_all() {
        var own = send(reader(BOOK_1));
        var other = send(reader("/api/v1/books/b2"));
        var writer = send(as("writer", "w1", BOOK_1));

        assertThat(own.json().path("grant").asString()).isEqualTo("OWN");
        assertThat(own.json().path("caller").asString()).isEqualTo("reader-client");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.problem()).isEqualTo("not-yours");
        assertThat(writer.json().path("grant").asString()).isEqualTo("ANY");
    }

    @Test
    void the_best_of_several_roles_counts() {
        assertThat(send(as("reader writer", "b1", "/api/v1/books/b2"))
                        .json()
                        .path("grant")
                        .asString())
                .isEqualTo("ANY");
    }

    @ParameterizedTest
    @CsvSource({"stranger", "READER", "writer"})
    void a_role_that_the_table_does_not_name_is_refused(String role) {
        var answer = send(as(role, "b1", "/api/v1/books?shelf=1"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @Test
    void another_method_or_path_is_told_to_those_who_are_signed_in() {
        var method = send(reader("/api/v1/books").DELETE());
        var path = send(reader("/api/v1/shoes"));
        var outside = send(reader("/shoes"));

        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET, POST");
        assertThat(path.status()).isEqualTo(404);
        assertThat(outside.problem()).isEqualTo("no-such-path");
    }

    @Test
    void a_verified_token_is_refused_from_the_moment_it_expires() {
        var token = token(claims -> claims.expirationTime(in(Duration.ofMinutes(10))));
        assertThat(send(with(token)).status()).isEqualTo(200);
        ahead = Duration.ofMinutes(9);
        assertThat(send(with(token)).status()).isEqualTo(200);

        ahead = Duration.ofMinutes(10);

        var answer = send(with(token));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("invalid-token");
        assertThat(answer.header("WWW-Authenticate")).endsWith("error=\"invalid_token\"");
    }

    @Test
    void tokens_of_anybody_else_or_of_another_shape_are_refused() {
        assertRefused(token(claims -> claims.issuer("https://elsewhere.test")));
        assertRefused(token(claims -> claims.expirationTime(null)));
        assertRefused(token(claims -> claims.notBeforeTime(in(Duration.ofMinutes(5)))));
        assertRefused(token(claims -> claims.subject(" ")));
        assertRefused(token(claims -> claims.claim("roles", null)));
        assertRefused(token(claims -> claims.claim("roles", "reader")));
        assertRefused(token(claims -> claims.claim("party_id", 7)));
        assertRefused(TestTokens.sign(TestTokens.claims("reader", "b1").build(), TestTokens.generateKey()));
        assertRefused("no.token.atall");
    }

    @Test
    void an_issuer_whose_clock_is_slightly_ahead_is_believed() {
        assertThat(send(with(token(claims -> claims.notBeforeTime(in(Duration.ofSeconds(30))))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void health_and_metrics_are_open_on_the_management_port_only() {
        assertThat(send(management("/actuator/health")).json().path("status").asString())
                .isEqualTo("UP");
        assertThat(send(management("/actuator/prometheus")).http().body()).contains("application=\"sample\"");
        assertThat(send(management("/actuator/env")).status()).isNotEqualTo(200);
        assertThat(send(to("/actuator/health")).status()).isEqualTo(401);
        assertThat(send(reader("/actuator/health")).status()).isEqualTo(404);
    }

    private HttpRequest.Builder as(String roles, String partyId, String path) {
        return to(path).header("Authorization", TestTokens.bearer(roles, partyId));
    }

    private HttpRequest.Builder with(String token) {
        return to(BOOK_1).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder management(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path));
    }

    private void assertRefused(String token) {
        var answer = send(with(token));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("invalid-token");
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return TestTokens.sign(change.apply(TestTokens.claims("reader", "b1")).build());
    }

    private static Date in(Duration duration) {
        return Date.from(Instant.now().plus(duration));
    }
}
