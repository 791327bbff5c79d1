@NullMarked
package id.jamsos.contribution.coverage;

import org.jspecify.annotations.NullMarked;
