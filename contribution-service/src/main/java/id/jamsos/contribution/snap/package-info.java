/**
 * SNAP (Standar Nasional Open API Pembayaran): how a partner speaks to us, proves who it is, and is answered. What is then done about a bill
 * is decided by the counter.
 */
@NullMarked
package id.jamsos.contribution.snap;

import org.jspecify.annotations.NullMarked;
