/** Entitlements over HTTP. */
@NullMarked
package id.jamsos.claims.entitlement.web;

import org.jspecify.annotations.NullMarked;
