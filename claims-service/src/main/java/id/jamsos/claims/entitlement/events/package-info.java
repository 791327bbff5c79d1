/** The events of accounts as they arrive from contribution-service. */
@NullMarked
package id.jamsos.claims.entitlement.events;

import org.jspecify.annotations.NullMarked;
