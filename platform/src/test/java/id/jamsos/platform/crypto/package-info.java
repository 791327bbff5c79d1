@NullMarked
package id.jamsos.platform.crypto;

import org.jspecify.annotations.NullMarked;
