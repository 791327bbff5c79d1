/** What goes wrong, and when: planned from a seed. */
@NullMarked
package id.jamsos.torture.fault;

import org.jspecify.annotations.NullMarked;
