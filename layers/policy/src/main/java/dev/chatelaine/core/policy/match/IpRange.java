package dev.chatelaine.core.policy.match;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IPv4 or IPv6 addresses in CIDR notation; without a prefix length it is one address.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress">IP
 *     address condition operators</a>
 */
final class IpRange {

    // Only full literals: InetAddress would also read shortened IPv4 forms and scoped IPv6 addresses.
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    private final byte[] network;
    private final int bits;

    private IpRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** A range of a policy; what is not a range matches nothing. */
    static ValueTest test(String text) {
        Optional<IpRange> range = of(text);
        if (range.isEmpty()) {
            return ValueTest.NEVER;
        }
        return (value, keys) -> address(value).filter(range.get()::contains).isPresent();
    }

    private static Optional<IpRange> of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return address(text).map(network -> new IpRange(network, network.length * Byte.SIZE));
        }
        String length = text.substring(slash + 1);
        if (!LENGTH.matcher(length).matches()) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(length);
        return address(text.substring(0, slash))
                .filter(network -> bits <= network.length * Byte.SIZE)
                .map(network -> new IpRange(network, bits));
    }

    private static Optional<byte[]> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean contains(byte[] address) {
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return address.length == network.length
                && Arrays.equals(address, 0, whole, network, 0, whole)
                && (rest == 0 || (address[whole] ^ network[whole]) >> (Byte.SIZE - rest) == 0);
    }
}
