package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.Unavailable;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPrivateKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KmsKeyAgreementTest {

    private static final KeyArn ARN =
            KeyArn.parse("arn:aws:kms:us-east-1:111122223333:key/1234").orElseThrow();
    private static final AlgorithmSuite SUITE = AlgorithmSuite.AES_256_GCM_COMMIT;
    private static final EncryptionContext CONTEXT = EncryptionContext.of(Map.of("purpose", "test"));

    private final FakePairs kms = FakePairs.of("EC", 384);
    private final KmsClients clients = new KmsClients(List.of(ARN), _ -> kms);
    private final EcdhPublicKey known =
            EcdhPublicKey.of((ECPublicKey) kms.pair().getPublic());
    private final KmsKeyAgreement own = KmsKeyAgreement.of(ARN, known, clients);
    private final EcdhPrivateKey peer =
            EcdhPrivateKey.of((ECPrivateKey) FakePairs.of("EC", 384).pair().getPrivate());

    private static EncryptedDataKey wrapped(EcdhKey by) {
        return by.wrap(DataKey.copyOf(new byte[32]), SUITE, CONTEXT);
    }

    private static byte[] unwrapped(EcdhKey by, EncryptedDataKey wrapped) {
        return by.unwrap(wrapped, SUITE, CONTEXT).orElseThrow().copy();
    }

    @Test
    void agreesWithAKeyHeldElsewhere() {
        EcdhKey here = EcdhKey.between(own, peer.publicKey());
        EcdhKey there = EcdhKey.between(peer, known);

        assertThat(unwrapped(there, wrapped(here))).isEqualTo(new byte[32]);
        assertThat(unwrapped(here, wrapped(there))).isEqualTo(new byte[32]);
        assertThat(unwrapped(here, wrapped(here))).isEqualTo(new byte[32]);
        assertThat(wrapped(here).providerId()).isEqualTo("aws-kms-ecdh");
    }

    @Test
    void unwrapsWhatAnyoneWrappedForIt() {
        assertThat(unwrapped(EcdhKey.of(own), wrapped(EcdhKey.to(known)))).isEqualTo(new byte[32]);
        assertThat(kms.faults().journal()).containsExactly("DeriveSharedSecret");
    }

    @Test
    void isAskedAboutNoDataKeyOfOthers() {
        EncryptedDataKey others = wrapped(EcdhKey.to(peer.publicKey()));

        assertThat(EcdhKey.of(own).unwrap(others, SUITE, CONTEXT)).isEmpty();
        assertThat(EcdhKey.between(own, peer.publicKey()).unwrap(others, SUITE, CONTEXT))
                .isEmpty();
        assertThat(kms.faults().journal()).isEmpty();
    }

    @Test
    void isAskedAboutNothingThatCannotBeRight() {
        EncryptedDataKey wrapped = wrapped(EcdhKey.to(known));
        EncryptedDataKey cut = new EncryptedDataKey("raw-ecdh", wrapped.providerInfo(), new byte[7]);

        assertThatThrownBy(() -> unwrapped(EcdhKey.of(own), cut)).isInstanceOf(Tampered.class);
        assertThat(kms.faults().journal()).isEmpty();
    }

    @Test
    void learnsItsPublicKeyFromKms() {
        assertThat(KmsKeyAgreement.of(ARN, clients).publicKey()).isEqualTo(known);
        assertThat(kms.faults().journal()).containsExactly("GetPublicKey");
    }

    @Test
    void refusesAKeyOfAnotherKind() {
        KmsClients rsa = new KmsClients(List.of(ARN), _ -> FakePairs.of("RSA", 2048));

        assertThatThrownBy(() -> KmsKeyAgreement.of(ARN, rsa)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesAnAnswerOfAnotherKey() {
        kms.answerAs("arn:aws:kms:us-east-1:111122223333:key/5678");

        assertThatThrownBy(() -> own.agree(peer.publicKey())).isInstanceOf(Internal.class);
    }

    @Test
    void passesGrantTokensAndRefusalsOn() {
        kms.faults().plan("DeriveSharedSecret", 2, Faults.Kind.FAILS);
        KmsKeyAgreement granted = own.withGrantTokens(List.of("token"));

        granted.agree(peer.publicKey()).close();
        assertThat(kms.lastGrantTokens()).containsExactly("token");
        assertThatThrownBy(() -> granted.agree(peer.publicKey()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("kms:DeriveSharedSecret");
    }

    @Test
    void isNamedByItsArn() {
        assertThat(EcdhKey.of(own).name()).isEqualTo(ARN.text());
        assertThat(EcdhKey.of(own).remote()).isTrue();
    }
}
