@NullMarked
package id.jamsos.claims.entitlement.events;

import org.jspecify.annotations.NullMarked;
