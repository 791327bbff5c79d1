@NullMarked
package id.jamsos.partnerclient;

import org.jspecify.annotations.NullMarked;
