package id.jamsos.torture;

import id.jamsos.torture.check.Difference;
import id.jamsos.torture.fault.Fault;
import id.jamsos.torture.fault.FaultPlan;
import id.jamsos.torture.fault.Injector;
import java.util.List;
import java.util.Set;

/** Faults of every kind while people register and pay. */
final class UnderFire implements Scenario {
    private final Stage stage;

    UnderFire(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Difference> play() throws InterruptedException {
        Options options = stage.options();
        var injector = new Injector(stage.plant(), stage.incidents(), stage.console());
        List<Fault> plan =
                FaultPlan.of(options.seed(), options.load(), options.faultEvery(), Set.of(Fault.Kind.values()));
        stage.generator().startNewcomers(options.callers(), options.seed());
        injector.run(plan, options.load());
        return stage.end(injector.poison());
    }
}
