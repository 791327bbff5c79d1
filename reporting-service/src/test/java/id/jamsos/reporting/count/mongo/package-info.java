@NullMarked
package id.jamsos.reporting.count.mongo;

import org.jspecify.annotations.NullMarked;
