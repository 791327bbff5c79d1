@NullMarked
package id.jamsos.demo.plan;

import org.jspecify.annotations.NullMarked;
