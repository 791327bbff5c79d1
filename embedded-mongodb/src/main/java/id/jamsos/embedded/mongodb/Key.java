package id.jamsos.embedded.mongodb;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a value, written so that comparing bytes compares values in MongoDB's order. */
final class Key implements Comparable<Key> {

    static final Key EMPTY = new Key(new byte[0]);

    private static final int HIGHEST = 0xFF;

    private final byte[] bytes;

    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Not a copy: nobody changes a key. */
    byte[] bytes() {
        return bytes;
    }

    boolean startsWith(Key prefix) {
        return bytes.length >= prefix.bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    Key plus(Key other) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, both, bytes.length, other.bytes.length);
        return new Key(both);
    }

    /** The key of the same value in the opposite order. */
    Key inverted() {
        byte[] inverted = new byte[bytes.length];
        for (int n = 0; n < bytes.length; n++) {
            inverted[n] = (byte) ~bytes[n];
        }
        return new Key(inverted);
    }

    /** The smallest key that is greater than all that begin with this one, or null when there is none. */
    @Nullable
    Key successor() {
        for (int last = bytes.length - 1; last >= 0; last--) {
            if (Byte.toUnsignedInt(bytes[last]) < HIGHEST) {
                byte[] next = Arrays.copyOf(bytes, last + 1);
                next[last]++;
                return new Key(next);
            }
        }
        return null;
    }

    /** Whether both are of the types that MongoDB compares with each other. */
    boolean hasTypeOf(Key other) {
        return bytes[0] == other.bytes[0];
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Key of " + bytes.length + " bytes";
    }
}
