@NullMarked
package id.jamsos.reporting.report.web;

import org.jspecify.annotations.NullMarked;
