/** The partners (mitra kanal pembayaran) who take contributions at their counters: who they are, how they prove it, what they may do. */
@NullMarked
package id.jamsos.contribution.partner;

import org.jspecify.annotations.NullMarked;
