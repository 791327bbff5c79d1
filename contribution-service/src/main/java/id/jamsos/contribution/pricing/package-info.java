@NullMarked
package id.jamsos.contribution.pricing;

import org.jspecify.annotations.NullMarked;
