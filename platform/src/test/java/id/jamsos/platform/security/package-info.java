@NullMarked
package id.jamsos.platform.security;

import org.jspecify.annotations.NullMarked;
