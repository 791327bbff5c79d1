/** Registration of the scheme's members: who they are, when they joined, and the card they show. */
@NullMarked
package id.jamsos.registration;

import org.jspecify.annotations.NullMarked;
