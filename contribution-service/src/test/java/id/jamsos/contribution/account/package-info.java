@NullMarked
package id.jamsos.contribution.account;

import org.jspecify.annotations.NullMarked;
