package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.KeyAgreement;

/** Elliptic-curve Diffie-Hellman: the x coordinate of the shared point, as long as the field (SEC 1, section 3.3.1). */
public final class Ecdh {

    private Ecdh() {}

    /**
     * The raw shared secret; the caller wipes it.
     *
     * @param peer DER-encoded SubjectPublicKeyInfo
     * @throws KmsRefusal ValidationException when the peer's key is not a point on the curve of {@code spec}
     */
    public static byte[] derive(PairMaterial pair, KeySpec spec, byte[] peer) {
        KmsRefusal refusal = KmsRefusal.validation("The public key is not a DER-encoded point on curve " + spec + ".");
        return Jca.orElse(refusal, () -> {
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(peer));
            if (!Curves.on(key.getParams(), spec)) {
                throw refusal;
            }
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.privateKey());
            agreement.doPhase(key, true);
            return agreement.generateSecret();
        });
    }
}
