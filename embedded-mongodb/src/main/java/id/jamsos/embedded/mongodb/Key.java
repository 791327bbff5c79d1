package id.jamsos.embedded.mongodb;

import java.util.Arrays;

/** The bytes of a value, written so that comparing bytes compares values in MongoDB's order. */
final class Key implements Comparable<Key> {

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
