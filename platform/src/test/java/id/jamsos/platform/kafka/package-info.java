/** The broker itself. */
@NullMarked
package id.jamsos.platform.kafka;

import org.jspecify.annotations.NullMarked;
