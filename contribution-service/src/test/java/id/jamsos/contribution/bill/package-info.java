@NullMarked
package id.jamsos.contribution.bill;

import org.jspecify.annotations.NullMarked;
