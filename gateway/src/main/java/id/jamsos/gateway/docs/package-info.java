/** The API descriptions of the services, as the public meets them: through the gateway, with a token. */
@NullMarked
package id.jamsos.gateway.docs;

import org.jspecify.annotations.NullMarked;
