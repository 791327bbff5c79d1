/** What has become of it, beside what is published. */
@NullMarked
package id.jamsos.demo.show;

import org.jspecify.annotations.NullMarked;
