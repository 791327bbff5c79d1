package id.jamsos.torture.check;

import java.util.List;

/** One side of the proof. */
@FunctionalInterface
interface Check {
    List<Difference> differences(Evidence evidence, Claims claims);
}
