package dev.chatelaine.waf.log;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses of clients in one spelling, so that each is counted once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5952">RFC 5952</a>
 */
public final class Address {

    private static final int GROUPS = 8;
    private static final int SLASH_64 = 4;

    private Address() {}

    /** An IPv6 address as RFC 5952 spells it; other text, masked addresses among it, as it is. */
    static String canonical(String text) {
        return groups(text).map(Address::spelled).orElse(text);
    }

    /** The /64 network of an IPv6 address; another address is a network of its own. */
    public static String slash64(String address) {
        return groups(address).map(Address::network).orElse(address);
    }

    private static String network(int[] groups) {
        return spelled(Arrays.copyOf(Arrays.copyOf(groups, SLASH_64), GROUPS)) + "/64";
    }

    /** The eight groups of an IPv6 address; empty for other text. */
    private static Optional<int[]> groups(String text) {
        if (text.indexOf(':') < 0 || text.indexOf('%') >= 0 || !(parsed(text) instanceof Inet6Address address)) {
            return Optional.empty();
        }
        byte[] bytes = address.getAddress();
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = ((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF);
        }
        return Optional.of(groups);
    }

    private static InetAddress parsed(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String spelled(int[] groups) {
        int from = 0;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zeros(groups, i);
            if (zeros > length) {
                from = i;
                length = zeros;
            }
        }
        return length == 1
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, from) + "::" + joined(groups, from + length, GROUPS);
    }

    private static int zeros(int[] groups, int from) {
        int end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String joined(int[] groups, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return joined.toString();
    }
}
