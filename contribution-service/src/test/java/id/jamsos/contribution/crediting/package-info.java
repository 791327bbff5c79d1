@NullMarked
package id.jamsos.contribution.crediting;

import org.jspecify.annotations.NullMarked;
