@NullMarked
package id.jamsos.contribution.money;

import org.jspecify.annotations.NullMarked;
