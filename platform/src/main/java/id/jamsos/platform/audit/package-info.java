/** What operators did: an append-only record that nobody can change afterwards. */
@NullMarked
package id.jamsos.platform.audit;

import org.jspecify.annotations.NullMarked;
