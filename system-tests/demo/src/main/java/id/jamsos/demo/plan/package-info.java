/** How many people of which province register and pay: published figures, scaled down. */
@NullMarked
package id.jamsos.demo.plan;

import org.jspecify.annotations.NullMarked;
