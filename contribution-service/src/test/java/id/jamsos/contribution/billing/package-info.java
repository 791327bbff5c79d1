@NullMarked
package id.jamsos.contribution.billing;

import org.jspecify.annotations.NullMarked;
