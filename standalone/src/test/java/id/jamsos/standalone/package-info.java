@NullMarked
package id.jamsos.standalone;

import org.jspecify.annotations.NullMarked;
