package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.Hash;
import java.security.GeneralSecurityException;

/** A way of signing. What it signs is a digest or the message, as the scheme wants: see {@link Signer}. */
interface Signatures {

    byte[] sign(PairMaterial pair, Hash hash, byte[] message) throws GeneralSecurityException;

    /** Whether it is a signature of this message; a malformed one may also be refused by exception. */
    boolean verify(PairMaterial pair, Hash hash, byte[] message, byte[] signature) throws GeneralSecurityException;
}
