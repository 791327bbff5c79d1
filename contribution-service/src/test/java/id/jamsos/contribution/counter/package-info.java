@NullMarked
package id.jamsos.contribution.counter;

import org.jspecify.annotations.NullMarked;
