/** Payments that trusted channels report. */
@NullMarked
package id.jamsos.contribution.payment;

import org.jspecify.annotations.NullMarked;
