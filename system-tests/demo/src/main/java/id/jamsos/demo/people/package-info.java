/** People who do not exist: made up from a seed, each the same at every run. */
@NullMarked
package id.jamsos.demo.people;

import org.jspecify.annotations.NullMarked;
