/** What tests of the platform and of the services share: engines, tokens, contracts. */
@NullMarked
package id.jamsos.platform.testing;

import org.jspecify.annotations.NullMarked;
