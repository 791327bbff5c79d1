/** What people have to settle with a partner (rekonsiliasi), because the two sides hold different things to be true. */
@NullMarked
package id.jamsos.contribution.settlement;

import org.jspecify.annotations.NullMarked;
