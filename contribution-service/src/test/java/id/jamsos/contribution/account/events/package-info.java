@NullMarked
package id.jamsos.contribution.account.events;

import org.jspecify.annotations.NullMarked;
