package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.nio.charset.StandardCharsets;

/**
 * What a raw key is called in messages, as whoever made it chose.
 *
 * @param namespace the provider id of encrypted data keys; any but {@code aws-kms}
 * @param name name of the key within the namespace
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/structures.md#key-provider-id">Structures:
 *     key provider id</a>
 */
public record KeyName(String namespace, String name) {

    /** What remains of 65,535 bytes beside what a raw AES key adds to its name. */
    private static final int LONGEST = 0xFFFF - 20;

    /**
     * Checks the names.
     *
     * @throws InvalidRequest if the namespace is that of AWS KMS, or one of them is empty or too long
     */
    public KeyName {
        if (namespace.equals("aws-kms")) {
            throw new InvalidRequest("The namespace aws-kms belongs to AWS KMS: give the raw key another.");
        }
        require("namespace", namespace);
        require("name", name);
    }

    private static void require(String what, String name) {
        int length = Utf8.encode(name).map(bytes -> bytes.length).orElse(0);
        if (length < 1 || length > LONGEST) {
            throw new InvalidRequest(
                    "The " + what + " of a raw key is 1 to " + LONGEST + " bytes of UTF-8: give another.");
        }
    }

    /** The name as provider information carries it. */
    public byte[] nameBytes() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** Namespace and name. */
    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
