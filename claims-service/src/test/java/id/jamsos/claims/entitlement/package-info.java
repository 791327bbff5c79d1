@NullMarked
package id.jamsos.claims.entitlement;

import org.jspecify.annotations.NullMarked;
