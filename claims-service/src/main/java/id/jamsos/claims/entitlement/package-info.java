/** The months that each member has paid for, as the accounts of contribution-service tell them. */
@NullMarked
package id.jamsos.claims.entitlement;

import org.jspecify.annotations.NullMarked;
