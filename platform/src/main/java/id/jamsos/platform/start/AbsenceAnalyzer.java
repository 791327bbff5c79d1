package id.jamsos.platform.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence what a start waits for, instead of a stack trace at each attempt. */
final class AbsenceAnalyzer implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Absence.in(failure)
                .map(absent -> new FailureAnalysis(
                        absent.sentence() + ".", "None: the start is repeated until it succeeds.", failure))
                .orElse(null);
    }
}
