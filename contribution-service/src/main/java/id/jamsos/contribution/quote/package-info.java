@NullMarked
package id.jamsos.contribution.quote;

import org.jspecify.annotations.NullMarked;
