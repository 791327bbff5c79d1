package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.jamsos.contribution.member.ParticipantId;
import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.money.Rupiah;
import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.quote.QuoteContributions;
import id.jamsos.contribution.quote.QuotedMember;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import id.jamsos.platform.security.PlatformSecurity;
import id.jamsos.platform.testing.TestTokens;
import id.jamsos.platform.time.BusinessClock;
import id.jamsos.platform.time.PlatformTime;
import id.jamsos.platform.web.PlatformWeb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Quotes and rates over HTTP, with the platform's security and problems but without database and broker, which they do not need. */
@SpringBootTest(
        classes = PricingOverHttp.PricingOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"jamsos.service=contribution", "management.server.port=0", "spring.config.name=none"})
abstract class PricingOverHttp {

    /** Known, and with everything paid up to November 2026. */
    static final String DRIVER = "000000000000000000000drver";

    static final String STRANGER = "000000000000000000stranger";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @TestBean
    @Nullable
    BusinessClock businessClock;

    static BusinessClock businessClock() {
        return new BusinessClock(() -> Instant.parse("2026-11-20T05:00:00Z"));
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
    }

    HttpRequest.Builder request(String path, String role, String partyId) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.bearer(role, partyId));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("type").stringValue()).isEqualTo("urn:jamsos:problem:" + slug);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @EnableAutoConfiguration(exclude = {MongoAutoConfiguration.class, KafkaAutoConfiguration.class})
    @Import({PlatformWeb.class, PlatformSecurity.class, PlatformTime.class, SnapDescription.class})
    @ComponentScan({"id.jamsos.contribution.quote.web", "id.jamsos.contribution.rates.web"})
    static class PricingOnly {
        @Bean
        RateCatalogue rateCatalogue() {
            return RateCatalogue.load(RateFiles.builtIn());
        }

        @Bean
        QuoteContributions quoteContributions(RateCatalogue catalogue) {
            var driver = new QuotedMember(
                    Segment.BPU,
                    Rupiah.of(1_000_000),
                    Sector.TRANSPORT,
                    Payer.SELF,
                    EnumSet.of(Programme.JKK, Programme.JKM),
                    YearMonth.of(2026, 12));
            return new QuoteContributions(
                    (participant, today) ->
                            Optional.of(driver).filter(known -> participant.equals(new ParticipantId(DRIVER))),
                    new Pricing(catalogue));
        }
    }
}
