/** Silence (kanal senyap): who notices that a partner's line is dead before its customers do. */
@NullMarked
package id.jamsos.contribution.silence;

import org.jspecify.annotations.NullMarked;
