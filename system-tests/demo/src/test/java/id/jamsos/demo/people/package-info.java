@NullMarked
package id.jamsos.demo.people;

import org.jspecify.annotations.NullMarked;
