/** One account per person: which months are paid, how the person is covered, which bill is open. */
@NullMarked
package id.jamsos.contribution.account;

import org.jspecify.annotations.NullMarked;
