/** Bills over HTTP. */
@NullMarked
package id.jamsos.contribution.billing.web;

import org.jspecify.annotations.NullMarked;
