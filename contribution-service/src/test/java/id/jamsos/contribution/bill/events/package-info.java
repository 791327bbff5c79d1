@NullMarked
package id.jamsos.contribution.bill.events;

import org.jspecify.annotations.NullMarked;
