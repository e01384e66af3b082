package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.Hash;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.EdDSAParameterSpec;
import java.util.Optional;

/** Signatures that the JDK makes whole. */
final class JdkSignatures implements Signatures {

    private final String name;
    private final Optional<AlgorithmParameterSpec> parameters;

    private JdkSignatures(String name, Optional<AlgorithmParameterSpec> parameters) {
        this.name = name;
        this.parameters = parameters;
    }

    /** Of the JDK's name. */
    static JdkSignatures named(String name) {
        return new JdkSignatures(name, Optional.empty());
    }

    /** Ed25519 with its own hashing first. */
    static JdkSignatures ed25519Prehashed() {
        return new JdkSignatures("Ed25519", Optional.of(new EdDSAParameterSpec(true)));
    }

    @Override
    public byte[] sign(PairMaterial pair, Hash hash, byte[] message) throws GeneralSecurityException {
        var signature = signature();
        signature.initSign(pair.privateKey());
        signature.update(message);
        return signature.sign();
    }

    @Override
    public boolean verify(PairMaterial pair, Hash hash, byte[] message, byte[] signed) throws GeneralSecurityException {
        var signature = signature();
        signature.initVerify(pair.publicKey());
        signature.update(message);
        return signature.verify(signed);
    }

    private Signature signature() throws GeneralSecurityException {
        var signature = Signature.getInstance(name);
        if (parameters.isPresent()) {
            signature.setParameter(parameters.get());
        }
        return signature;
    }
}
