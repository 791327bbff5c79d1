/** Entitlements in MongoDB. */
@NullMarked
package id.jamsos.claims.entitlement.mongo;

import org.jspecify.annotations.NullMarked;
