@NullMarked
package id.jamsos.reporting.count;

import org.jspecify.annotations.NullMarked;
