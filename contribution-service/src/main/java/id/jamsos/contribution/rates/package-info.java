@NullMarked
package id.jamsos.contribution.rates;

import org.jspecify.annotations.NullMarked;
