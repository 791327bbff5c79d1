package id.jamsos.contribution;

import id.jamsos.contribution.rates.InvalidRatesException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the rate files instead of showing a stack trace when the start is refused. */
class InvalidRatesAnalyzer extends AbstractFailureAnalyzer<InvalidRatesException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidRatesException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the files named above; docs/rates.md tells how they are written. The files are the built-in ones unless"
                        + " jamsos.rates.directory replaces them.",
                cause);
    }
}
