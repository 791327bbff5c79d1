/** The token issuer of the standalone system, with its demo clients. Production brings its own OpenID Connect issuer. */
@NullMarked
package id.jamsos.standalone.issuer;

import org.jspecify.annotations.NullMarked;
