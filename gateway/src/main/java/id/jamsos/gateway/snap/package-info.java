/** What the gateway itself says to partners under {@code /snap}, in the shape of their standard, and how often it listens to each. */
@NullMarked
package id.jamsos.gateway.snap;

import org.jspecify.annotations.NullMarked;
