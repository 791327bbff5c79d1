@NullMarked
package id.jamsos.reporting.count.events;

import org.jspecify.annotations.NullMarked;
