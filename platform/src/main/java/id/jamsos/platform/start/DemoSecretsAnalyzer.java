package id.jamsos.platform.start;

import id.jamsos.platform.crypto.DemoSecretsRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a start with demo keysets was refused, and what to do, instead of a stack trace. */
final class DemoSecretsAnalyzer extends AbstractFailureAnalyzer<DemoSecretsRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, DemoSecretsRefused refused) {
        return new FailureAnalysis(
                refused.getMessage(),
                "Make keysets of this installation (deploy/README.md); or set jamsos.demo=true, where nothing is real.",
                failure);
    }
}
