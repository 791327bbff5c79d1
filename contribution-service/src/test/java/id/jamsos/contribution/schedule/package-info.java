@NullMarked
package id.jamsos.contribution.schedule;

import org.jspecify.annotations.NullMarked;
