@NullMarked
package id.jamsos.gateway;

import org.jspecify.annotations.NullMarked;
