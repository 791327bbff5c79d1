@NullMarked
package id.jamsos.platform.mongo;

import org.jspecify.annotations.NullMarked;
