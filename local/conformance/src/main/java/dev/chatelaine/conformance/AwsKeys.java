package dev.chatelaine.conformance;

import dev.chatelaine.Unavailable;
import dev.chatelaine.core.crypto.WipeableKey;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.KeyAgreement;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes keys that are in AWS, which is not asked here.
 *
 * @param file what is known of them
 * @param asked set once one would have been asked
 */
record AwsKeys(KeyFile file, AtomicBoolean asked) {

    /** A key of AWS KMS under a provider id of its own. */
    WrappingKey of(String type, Member description) {
        file.named(description.get("key")).ofType(type);
        return new OutOfReach(type.equals("static-branch-key") ? "aws-kms-hierarchy" : type, asked);
    }

    WrappingKey discovery(Member description) {
        description.get("default-mrk-region").text();
        return new OutOfReach("aws-kms", asked);
    }

    WrappingKey ecdh(Member description) {
        Member schema = description.get("schema");
        return switch (schema.text()) {
            case "static" -> EcdhKey.between(agreement(description, "sender"), publicKey(description, "recipient"));
            case "discovery" -> EcdhKey.of(agreement(description, "recipient"));
            default -> throw schema.refused("is no known scheme of key agreement");
        };
    }

    private KeyAgreement agreement(Member description, String side) {
        KeyFile.Key key = file.named(description.get(side)).ofType("aws-kms-ecdh");
        return new Agreement(key.text(side + "-material"), publicKey(description, side), asked);
    }

    private EcdhPublicKey publicKey(Member description, String side) {
        return new RawKeys(file).publicKey(description, side);
    }

    /** A private key in AWS KMS. */
    private record Agreement(String name, EcdhPublicKey publicKey, AtomicBoolean asked) implements KeyAgreement {

        @Override
        public String provider() {
            return "aws-kms-ecdh";
        }

        @Override
        public boolean remote() {
            return false;
        }

        @Override
        public WipeableKey agree(EcdhPublicKey other) {
            asked.set(true);
            throw new Unavailable("The key is in AWS, which is not asked here.");
        }
    }
}
