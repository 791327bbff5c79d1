/** Plumbing that every service needs, without one word of the business. */
@NullMarked
package id.jamsos.platform;

import org.jspecify.annotations.NullMarked;
