/** The reports: cells summed over a time and broken down by what the reader asks for. */
@NullMarked
package id.jamsos.reporting.report;

import org.jspecify.annotations.NullMarked;
