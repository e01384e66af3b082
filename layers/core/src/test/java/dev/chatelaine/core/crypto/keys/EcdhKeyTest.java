package dev.chatelaine.core.crypto.keys;

import static dev.chatelaine.core.crypto.keys.KeySamples.CONTEXT;
import static dev.chatelaine.core.crypto.keys.KeySamples.OTHER_CONTEXT;
import static dev.chatelaine.core.crypto.keys.KeySamples.SECRET;
import static dev.chatelaine.core.crypto.keys.KeySamples.SUITE;
import static dev.chatelaine.core.crypto.keys.KeySamples.changed;
import static dev.chatelaine.core.crypto.keys.KeySamples.unwrapped;
import static dev.chatelaine.core.crypto.keys.KeySamples.wrapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EcdhKeyTest {

    private final EcdhPrivateKey alice = EcdhPrivateKey.generate(Curve.P_384);
    private final EcdhPrivateKey bob = EcdhPrivateKey.generate(Curve.P_384);
    private final EcdhPrivateKey carol = EcdhPrivateKey.generate(Curve.P_384);

    @ParameterizedTest
    @EnumSource
    void aRecipientUnwrapsWhatAnyoneWrappedForIt(Curve curve) {
        EcdhPrivateKey recipient = EcdhPrivateKey.generate(curve);

        assertThat(unwrapped(EcdhKey.of(recipient), wrapped(EcdhKey.to(recipient.publicKey()))))
                .isEqualTo(SECRET);
    }

    @Test
    void eitherSideUnwrapsWhatEitherSideWrapped() {
        EcdhKey alices = EcdhKey.between(alice, bob.publicKey());
        EcdhKey bobs = EcdhKey.between(bob, alice.publicKey());

        assertThat(unwrapped(bobs, wrapped(alices))).isEqualTo(SECRET);
        assertThat(unwrapped(alices, wrapped(alices))).isEqualTo(SECRET);
        assertThat(unwrapped(alices, wrapped(bobs))).isEqualTo(SECRET);
        assertThat(unwrapped(EcdhKey.of(bob), wrapped(alices))).isEqualTo(SECRET);
    }

    @Test
    void leavesAloneWhatIsBetweenOthers() {
        EncryptedDataKey forBob = wrapped(EcdhKey.between(alice, bob.publicKey()));

        assertThat(EcdhKey.of(carol).unwrap(forBob, SUITE, CONTEXT)).isEmpty();
        assertThat(EcdhKey.of(alice).unwrap(forBob, SUITE, CONTEXT)).isEmpty();
        assertThat(EcdhKey.between(bob, carol.publicKey()).unwrap(forBob, SUITE, CONTEXT))
                .isEmpty();
        assertThat(EcdhKey.to(bob.publicKey()).unwrap(forBob, SUITE, CONTEXT)).isEmpty();
    }

    @Test
    void leavesAloneProviderInformationThatIsNoneOfIts() {
        EncryptedDataKey wrapped = wrapped(EcdhKey.to(bob.publicKey()));
        byte[] info = wrapped.providerInfo();
        byte[] otherVersion = info.clone();
        otherVersion[0] = 2;
        byte[] otherLength = info.clone();
        otherLength[4]--;

        for (byte[] none : new byte[][] {otherVersion, otherLength, Arrays.copyOf(info, info.length - 1), {}}) {
            assertThat(EcdhKey.of(bob).unwrap(with(wrapped, "raw-ecdh", none), SUITE, CONTEXT))
                    .isEmpty();
        }
        assertThat(EcdhKey.of(bob).unwrap(with(wrapped, "aws-kms", info), SUITE, CONTEXT))
                .isEmpty();
    }

    private static EncryptedDataKey with(EncryptedDataKey wrapped, String provider, byte[] info) {
        return new EncryptedDataKey(provider, info, wrapped.ciphertext());
    }

    @Test
    void takesWhatAKeyInKmsWrapped() {
        EncryptedDataKey wrapped = wrapped(EcdhKey.to(bob.publicKey()));

        assertThat(unwrapped(EcdhKey.of(bob), with(wrapped, "aws-kms-ecdh", wrapped.providerInfo())))
                .isEqualTo(SECRET);
    }

    @Test
    void bindsTheContext() {
        EcdhKey key = EcdhKey.between(alice, bob.publicKey());

        assertThatThrownBy(() -> key.unwrap(wrapped(key), SUITE, OTHER_CONTEXT)).isInstanceOf(Tampered.class);
    }

    /** A byte of the salt, of the commitment, of the wrapped key, of the tag. */
    @Test
    void refusesEveryChangedPart() {
        EcdhKey key = EcdhKey.between(alice, bob.publicKey());
        EncryptedDataKey wrapped = wrapped(key);

        for (int index : new int[] {0, 31, 32, 63, 64, 95, 96, 111}) {
            assertThatThrownBy(() -> unwrapped(key, changed(wrapped, index))).isInstanceOf(Tampered.class);
        }
    }

    @Test
    void refusesOtherLengths() {
        EcdhKey key = EcdhKey.of(bob);
        EncryptedDataKey wrapped = wrapped(EcdhKey.to(bob.publicKey()));

        for (int length : new int[] {0, 63, 79, 111, 113}) {
            EncryptedDataKey other = new EncryptedDataKey(
                    wrapped.providerId(), wrapped.providerInfo(), Arrays.copyOf(wrapped.ciphertext(), length));
            assertThatThrownBy(() -> unwrapped(key, other)).isInstanceOf(Tampered.class);
        }
    }

    @Test
    void refusesASenderThatIsNoPoint() {
        EncryptedDataKey wrapped = wrapped(EcdhKey.to(bob.publicKey()));
        byte[] info = wrapped.providerInfo();
        Arrays.fill(info, info.length - 48, info.length, (byte) 0xFF);

        assertThatThrownBy(() -> unwrapped(EcdhKey.of(bob), with(wrapped, "raw-ecdh", info)))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void refusesASenderPutInPlaceOfTheRightOne() {
        EncryptedDataKey wrapped = wrapped(EcdhKey.to(bob.publicKey()));
        byte[] info =
                new EcdhParties(bob.publicKey().compressed(), carol.publicKey().compressed()).encoded();

        assertThatThrownBy(() -> unwrapped(EcdhKey.of(bob), with(wrapped, "raw-ecdh", info)))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void takesANewSenderForEachDataKey() {
        EcdhKey key = EcdhKey.to(bob.publicKey());

        assertThat(wrapped(key).providerInfo()).isNotEqualTo(wrapped(key).providerInfo());
    }

    @Test
    void wrapsNothingForNoRecipient() {
        assertThatThrownBy(() -> wrapped(EcdhKey.of(bob))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesKeysOnDifferentCurves() {
        EcdhPublicKey elsewhere = EcdhPrivateKey.generate(Curve.P_256).publicKey();

        assertThatThrownBy(() -> EcdhKey.between(alice, elsewhere)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void namesItselfByItsPublicKey() {
        assertThat(EcdhKey.of(bob).name()).isEqualTo("raw-ecdh/" + bob.publicKey());
        assertThat(EcdhKey.to(bob.publicKey())).hasToString("EcdhKey[raw-ecdh/" + bob.publicKey() + "]");
        assertThat(bob).hasToString("EcdhPrivateKey[" + bob.publicKey() + "]");
        assertThat(EcdhKey.of(bob).remote()).isFalse();
    }
}
