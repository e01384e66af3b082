package dev.chatelaine.aws;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.EveryChange;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.KmsRsaPublicKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.kms.KmsClient;

/** A small message under each kind of KMS key that is named, with every possible change of one bit and cut. */
class EveryChangeUnderKmsTest {

    private static final String ONE = "arn:aws:kms:us-east-1:111122223333:key/1234";
    private static final String HERE = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234";
    private static final String THERE = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234";

    static Stream<Arguments> messages() {
        FakeKms kms = new FakeKms(List.of(ONE, HERE));
        kms.replica(THERE, HERE);
        KmsClients clients = clients(kms, ONE, HERE, THERE);
        KmsWrappingKey one = KmsWrappingKey.of(arn(ONE), clients);
        KmsWrappingKey here = KmsWrappingKey.multiRegionAware(arn(HERE), clients);
        KmsWrappingKey there = KmsWrappingKey.multiRegionAware(arn(THERE), clients);
        return Stream.concat(
                Stream.of(
                        argumentSet("symmetric", change(List.of(one), one)),
                        argumentSet("several", change(List.of(one, here), here)),
                        argumentSet("multi-Region", change(List.of(here), there))),
                Stream.of(rsa(), ecdh()));
    }

    private static Arguments rsa() {
        FakePairs kms = FakePairs.of("RSA", 2048);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(kms.pair().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        RsaPadding padding = RsaPadding.OAEP_SHA_256;
        return argumentSet(
                "RSA",
                change(
                        List.of(KmsRsaPublicKey.of(ONE, pem, padding)),
                        KmsRsaKey.of(arn(ONE), padding, clients(kms, ONE))));
    }

    private static Arguments ecdh() {
        FakePairs kms = FakePairs.of("EC", 256);
        EcdhPublicKey recipient = EcdhPublicKey.of((ECPublicKey) kms.pair().getPublic());
        KmsKeyAgreement agreement = KmsKeyAgreement.of(arn(ONE), recipient, clients(kms, ONE));
        return argumentSet("ECDH", change(List.of(EcdhKey.to(recipient)), EcdhKey.of(agreement)));
    }

    private static KmsClients clients(KmsClient kms, String... arns) {
        return new KmsClients(Stream.of(arns).map(EveryChangeUnderKmsTest::arn).toList(), _ -> kms);
    }

    private static KeyArn arn(String text) {
        return KeyArn.parse(text).orElseThrow();
    }

    private static EveryChange change(List<? extends WrappingKey> seal, WrappingKey opens) {
        byte[] message = MessageEncryptor.builder()
                .keys(seal)
                .suite(AlgorithmSuite.AES_256_GCM_COMMIT)
                .frameLength(16)
                .build()
                .encrypt(new byte[20], EncryptionContext.of(Map.of("purpose", "test")));
        return new EveryChange(message, MessageDecryptor.builder().keys(opens).build());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesEveryFlippedBit(EveryChange of) {
        of.ofABitIsRefused();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesEveryTruncation(EveryChange of) {
        of.byCuttingIsRefused();
    }
}
