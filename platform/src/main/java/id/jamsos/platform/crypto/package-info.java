/** Encryption of personal data at rest, and the keyed index by which encrypted values are still found. */
@NullMarked
package id.jamsos.platform.crypto;

import org.jspecify.annotations.NullMarked;
