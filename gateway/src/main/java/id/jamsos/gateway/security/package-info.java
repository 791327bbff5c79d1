/** Tokens and roles, checked here and again in every service. */
@NullMarked
package id.jamsos.gateway.security;

import org.jspecify.annotations.NullMarked;
