package id.jamsos.contribution.partner;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** A range of network addresses in CIDR form, such as {@code 10.1.0.0/16}; a single address is a range of one. */
public record AddressRange(InetAddress network, int prefixLength) {

    /** Four numbers or something with colons: nothing that could be looked up as a name, and none of IPv4's short forms. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]{1,44}");

    private static final Pattern PREFIX_LENGTH = Pattern.compile("[0-9]{1,3}");

    public AddressRange {
        if (prefixLength < 0 || prefixLength > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No such prefix length: " + prefixLength);
        }
    }

    /**
     * Reads an address with or without a prefix length.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException("Not an address: " + text);
        }
        InetAddress network = InetAddress.ofLiteral(literal);
        return new AddressRange(
                network, slash < 0 ? network.getAddress().length * Byte.SIZE : prefixLength(text.substring(slash + 1)));
    }

    private static int prefixLength(String text) {
        if (!PREFIX_LENGTH.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a prefix length: " + text);
        }
        return Integer.parseInt(text);
    }

    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >>> (bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefixLength;
    }
}
