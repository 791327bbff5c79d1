/** {@code ./jamsos torture}: the system under load and under fire, and the proof that it lost and doubled nothing. */
@NullMarked
package id.jamsos.torture;

import org.jspecify.annotations.NullMarked;
