/** Rules of partners, and partners over HTTP. */
@NullMarked
package id.jamsos.contribution.partner;

import org.jspecify.annotations.NullMarked;
