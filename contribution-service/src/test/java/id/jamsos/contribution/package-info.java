@NullMarked
package id.jamsos.contribution;

import org.jspecify.annotations.NullMarked;
