package dev.chatelaine.core.crypto.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * RSAES-OAEP without a label. The JDK's own names for it take SHA-1 for the mask generation whatever the hash, so the
 * parameters are given in full.
 *
 * @param hash the JDK's name of the hash, for the label and for the mask generation
 */
record Oaep(String hash) implements RsaPadding.Scheme {

    private static final String TRANSFORMATION = "RSA/ECB/OAEPPadding";

    @Override
    public byte[] encrypt(PublicKey key, byte[] secret) {
        return Rsa.encrypt(key, TRANSFORMATION, parameters(), secret);
    }

    @Override
    public Optional<byte[]> decrypt(PrivateKey key, byte[] ciphertext, int length) {
        Optional<byte[]> secret = Rsa.decrypt(key, TRANSFORMATION, parameters(), ciphertext);
        secret.filter(bytes -> bytes.length != length).ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        return secret.filter(bytes -> bytes.length == length);
    }

    private AlgorithmParameterSpec parameters() {
        return new OAEPParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT);
    }
}
