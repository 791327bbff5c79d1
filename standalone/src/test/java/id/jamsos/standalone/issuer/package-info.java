@NullMarked
package id.jamsos.standalone.issuer;

import org.jspecify.annotations.NullMarked;
