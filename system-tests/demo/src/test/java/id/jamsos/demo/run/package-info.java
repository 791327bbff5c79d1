@NullMarked
package id.jamsos.demo.run;

import org.jspecify.annotations.NullMarked;
