@NullMarked
package id.jamsos.demo.show;

import org.jspecify.annotations.NullMarked;
