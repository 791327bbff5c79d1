@NullMarked
package id.jamsos.contribution.payment;

import org.jspecify.annotations.NullMarked;
