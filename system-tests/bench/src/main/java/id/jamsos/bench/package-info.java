/** Benchmarks of a running system, each beside a floor that is measured in the same run on the same machine. */
@NullMarked
package id.jamsos.bench;

import org.jspecify.annotations.NullMarked;
