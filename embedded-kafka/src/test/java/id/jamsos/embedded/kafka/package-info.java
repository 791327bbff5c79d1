@NullMarked
package id.jamsos.embedded.kafka;

import org.jspecify.annotations.NullMarked;
