@NullMarked
package id.jamsos.reporting;

import org.jspecify.annotations.NullMarked;
