/** The proof afterwards. It reads databases and topics and shares no code with the services. */
@NullMarked
package id.jamsos.torture.check;

import org.jspecify.annotations.NullMarked;
