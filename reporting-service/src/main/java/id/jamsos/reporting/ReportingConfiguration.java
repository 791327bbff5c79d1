package id.jamsos.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jamsos.reporting.count.AccountMemories;
import id.jamsos.reporting.count.Cells;
import id.jamsos.reporting.count.CountEvents;
import id.jamsos.reporting.count.CountedOffsets;
import id.jamsos.reporting.count.CountedTotals;
import id.jamsos.reporting.count.FirstMonth;
import id.jamsos.reporting.count.RebuildTotals;
import id.jamsos.reporting.report.ReportContributions;
import id.jamsos.reporting.report.ReportCoverage;
import id.jamsos.reporting.report.WorkingPopulations;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The use cases of the service. Their adapters find themselves. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    @Bean
    CountEvents countEvents(AccountMemories memories, FirstMonth firstMonth, Cells cells) {
        return new CountEvents(memories, firstMonth, cells);
    }

    /** For one start that is told to; consumers begin later than any bean. */
    @Bean(initMethod = "handle")
    @ConditionalOnBooleanProperty("jamsos.reporting.rebuild-totals")
    RebuildTotals rebuildTotals(CountedOffsets offsets, CountedTotals totals) {
        return new RebuildTotals(offsets, totals);
    }

    @Bean
    ReportCoverage reportCoverage(Cells cells, FirstMonth firstMonth, WorkingPopulations populations) {
        return new ReportCoverage(cells, firstMonth, populations);
    }

    @Bean
    ReportContributions reportContributions(Cells cells, FirstMonth firstMonth) {
        return new ReportContributions(cells, firstMonth);
    }

    @Bean
    WorkingPopulations workingPopulations(@Value("${jamsos.reporting.working-population}") Resource published)
            throws IOException {
        return WorkingPopulations.parse(
                published.getContentAsString(UTF_8).lines().toList());
    }
}
