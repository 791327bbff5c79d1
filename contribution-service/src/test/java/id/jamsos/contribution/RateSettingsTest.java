package id.jamsos.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jamsos.contribution.member.Payer;
import id.jamsos.contribution.member.Programme;
import id.jamsos.contribution.member.Sector;
import id.jamsos.contribution.member.Segment;
import id.jamsos.contribution.quote.QuotedMembers;
import id.jamsos.contribution.rates.RateCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The setting {@code jamsos.rates.directory}, as an operator meets it. */
@ExtendWith(OutputCaptureExtension.class)
class RateSettingsTest {

    private static final String NO_RELIEF_ANY_MORE =
            "ruleId,segment,programmes,sectors,percent,excludedPayers,validFrom,validTo,status,legalSource,note\n";

    @TempDir
    private Path directory;

    @Test
    void the_built_in_rates_are_used_without_the_setting() {
        try (var context = application().run()) {
            assertThat(reliefOf(context.getBean(RateCatalogue.class))).isTrue();
        }
    }

    @Test
    void files_of_the_directory_replace_the_built_in_ones() throws IOException {
        Files.writeString(directory.resolve("reliefs.csv"), NO_RELIEF_ANY_MORE);

        try (var context = application().run("--jamsos.rates.directory=" + directory)) {
            assertThat(reliefOf(context.getBean(RateCatalogue.class))).isFalse();
        }
    }

    @Test
    void rates_that_cannot_be_used_refuse_the_start_and_say_why(CapturedOutput output) throws IOException {
        Files.writeString(directory.resolve("reliefs.csv"), NO_RELIEF_ANY_MORE + "R,BPU,JKK,OTHER,200,,2026-01,,,,\n");

        assertThatThrownBy(() -> application().run("--jamsos.rates.directory=" + directory))
                .hasRootCauseMessage("""
                        The contribution rates cannot be used:
                          reliefs.csv:2: legalSource is missing""");
        assertThat(output).contains("APPLICATION FAILED TO START", "reliefs.csv:2: ", "docs/rates.md");
    }

    private static boolean reliefOf(RateCatalogue catalogue) {
        return catalogue
                .relief(Segment.BPU, Programme.JKK, Sector.OTHER, Payer.SELF, YearMonth.of(2026, 11))
                .isPresent();
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(OnlyPricing.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=none");
    }

    @Import(PricingConfiguration.class)
    static class OnlyPricing {
        @Bean
        QuotedMembers nobody() {
            return (participant, today) -> Optional.empty();
        }
    }
}
