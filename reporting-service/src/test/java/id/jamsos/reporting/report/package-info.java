@NullMarked
package id.jamsos.reporting.report;

import org.jspecify.annotations.NullMarked;
