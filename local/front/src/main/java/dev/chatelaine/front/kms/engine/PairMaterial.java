package dev.chatelaine.front.kms.engine;

import java.security.PrivateKey;
import java.security.PublicKey;

/** A private key and its public key. */
public final class PairMaterial implements KeyMaterial {

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    PairMaterial(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    @Override
    public byte[] encoded() {
        return privateKey.getEncoded();
    }

    /** The public key as DER-encoded SubjectPublicKeyInfo (RFC 5280). */
    public byte[] publicDer() {
        return publicKey.getEncoded();
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public String toString() {
        return "PairMaterial(not shown)";
    }
}
