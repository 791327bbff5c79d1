package id.jamsos.contribution.rates.web;

import id.jamsos.contribution.rates.RateCatalogue;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.time.BusinessClock;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RatesController {

    private final RateCatalogue catalogue;
    private final BusinessClock clock;

    RatesController(RateCatalogue catalogue, BusinessClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Every rule in force in a contribution month; the current month if none is named. */
    @Operation(summary = "Every rule in force in a contribution month, with its legal source")
    @GetMapping("/api/v1/rates")
    RatesView rates(@RequestParam(name = "month", required = false) @Nullable String month) {
        YearMonth asked = month == null ? clock.month() : monthOf(month);
        return new RatesView(
                asked, catalogue.inForce(asked).stream().map(RateView::of).toList());
    }

    private static YearMonth monthOf(String text) {
        FieldErrors errors = new FieldErrors();
        var month = errors.month("month", text);
        errors.throwIfAny();
        return month.orElseThrow();
    }

    record RatesView(YearMonth month, List<RateView> items) {}
}
