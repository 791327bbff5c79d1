/** Bill events as other services are promised them. */
@NullMarked
package id.jamsos.contribution.bill.events;

import org.jspecify.annotations.NullMarked;
