@NullMarked
package id.jamsos.platform.sandbox;

import org.jspecify.annotations.NullMarked;
