package id.jamsos.contribution;

import id.jamsos.contribution.pricing.Pricing;
import id.jamsos.contribution.quote.QuoteContributions;
import id.jamsos.contribution.quote.QuotedMembers;
import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.contribution.rates.RateFiles;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that know prices; they need neither database nor broker. */
@Configuration(proxyBeanMethods = false)
class PricingConfiguration {
    /** The built-in rates, or those of {@code jamsos.rates.directory} instead of the built-in files of the same names. */
    @Bean
    RateCatalogue rateCatalogue(@Value("${jamsos.rates.directory:}") String directory) {
        RateFiles builtIn = RateFiles.builtIn();
        return RateCatalogue.load(directory.isBlank() ? builtIn : builtIn.overriddenBy(Path.of(directory)));
    }

    @Bean
    Pricing pricing(RateCatalogue catalogue) {
        return new Pricing(catalogue);
    }

    @Bean
    QuoteContributions quoteContributions(QuotedMembers members, Pricing pricing) {
        return new QuoteContributions(members, pricing);
    }
}
