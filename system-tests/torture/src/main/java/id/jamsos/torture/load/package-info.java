/** Work through the gateway, repeated on doubt, and the ledger of what was acknowledged. */
@NullMarked
package id.jamsos.torture.load;

import org.jspecify.annotations.NullMarked;
