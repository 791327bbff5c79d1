@NullMarked
package id.jamsos.embedded.mongodb;

import org.jspecify.annotations.NullMarked;
