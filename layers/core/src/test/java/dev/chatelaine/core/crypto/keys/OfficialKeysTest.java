package dev.chatelaine.core.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.OfficialSdk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With short frames; and messages under several kinds of keys. */
class OfficialKeysTest extends OfficialKeysTwoWay {

    private static final byte[] PLAINTEXT = new byte[5000];

    @Override
    List<Integer> frameLengths() {
        return List.of(16);
    }

    private static List<Kind> oneOfEach() {
        return Stream.concat(Stream.of(rsa(RsaPadding.OAEP_SHA_256)), ecdh()).toList();
    }

    @Test
    void theOfficialSdkOpensAMessageUnderSeveralKindsWithEachAlone() {
        List<Kind> kinds = oneOfEach();
        byte[] message = MessageEncryptor.builder()
                .keys(kinds.stream().map(Kind::sealsHere).toList())
                .build()
                .encrypt(PLAINTEXT, EncryptionContext.empty());

        assertThat(kinds)
                .allSatisfy(kind -> assertThat(OfficialSdk.client(AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384, 4096)
                                .decryptData(kind.opensThere(), message)
                                .getResult())
                        .isEqualTo(PLAINTEXT));
    }

    @Test
    void weOpenAMessageUnderSeveralKindsWithEachAlone() {
        List<Kind> kinds = oneOfEach();
        byte[] message = OfficialSdk.client(AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384, 4096)
                .encryptData(
                        OfficialSdk.several(kinds.stream().map(Kind::sealsThere).toList()), PLAINTEXT)
                .getResult();

        assertThat(kinds)
                .allSatisfy(kind -> assertThat(MessageDecryptor.builder()
                                .keys(kind.opensHere())
                                .build()
                                .decrypt(message, EncryptionContext.empty())
                                .plaintext())
                        .isEqualTo(PLAINTEXT));
    }
}
