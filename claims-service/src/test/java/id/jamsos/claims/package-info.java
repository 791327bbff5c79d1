@NullMarked
package id.jamsos.claims;

import org.jspecify.annotations.NullMarked;
