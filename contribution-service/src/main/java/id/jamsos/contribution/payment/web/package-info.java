/** Payments and what was paid, over HTTP. */
@NullMarked
package id.jamsos.contribution.payment.web;

import org.jspecify.annotations.NullMarked;
