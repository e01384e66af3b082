package dev.chatelaine.core.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fuzzing starts from: small messages of every suite and shape, and published ones where they are at hand. */
final class FuzzSeeds {

    private static final int FRAME_LENGTH = 8;
    private static final int LONGEST_HEADER = 1500;

    private FuzzSeeds() {}

    static List<byte[]> of(Class<?> target) {
        if (target == UnwrapFuzz.class) {
            return UnwrapFuzz.KEYS.seeds();
        }
        if (target == Base64Fuzz.class) {
            return made().map(Base64.getMimeEncoder()::encode).toList();
        }
        return Stream.concat(made(), target == HeaderFuzz.class ? publishedHeaders() : published())
                .toList();
    }

    private static Stream<byte[]> made() {
        return Stream.of(AlgorithmSuite.values())
                .flatMap(suite -> Stream.of(
                        message(suite, FRAME_LENGTH, frames(2, 3)),
                        message(suite, FRAME_LENGTH, frames(1, FRAME_LENGTH)),
                        message(suite, FRAME_LENGTH, frames(0, 0)),
                        message(suite, 0, block(11))));
    }

    /** All but commitment, tags and signature, which {@link Resealing} makes. */
    private static byte[] message(AlgorithmSuite suite, int frameLength, byte[] body) {
        EncryptionContext context = EncryptionContext.of(Map.of("purpose", "test"));
        EncryptionContext stored = suite.signed()
                ? context.with(
                        EncryptionContext.PUBLIC_KEY,
                        Ecdsa.text(Resealing.signer(suite).getPublic()))
                : context;
        List<EncryptedDataKey> keys = List.of(
                new EncryptedDataKey("one", Samples.bytes(5), Samples.bytes(7)),
                new EncryptedDataKey("two", Samples.bytes(0), Samples.bytes(1)));
        byte[] header = new Header(
                        suite,
                        Samples.bytes(suite.messageIdLength()),
                        stored,
                        keys,
                        frameLength,
                        new byte[suite.commitKeyLength()])
                .body();
        byte[] unsealed = ByteBuffer.allocate(
                        header.length + HeaderTag.length(suite) + body.length + (suite.signed() ? Short.BYTES : 0))
                .put(header)
                .position(header.length + HeaderTag.length(suite))
                .put(body)
                .array();
        return Resealing.of(unsealed).orElseThrow().message();
    }

    private static byte[] frames(int regular, int lastLength) {
        ByteBuffer out = ByteBuffer.allocate(
                regular * (Frame.REGULAR_OVERHEAD + FRAME_LENGTH) + Frame.FINAL_OVERHEAD + lastLength);
        for (int i = 1; i <= regular; i++) {
            out.putInt(i).put(new byte[Frame.IV_LENGTH + FRAME_LENGTH + Frame.TAG_LENGTH]);
        }
        out.putInt(Frame.FINAL_MARKER).putInt(regular + 1).put(new byte[Frame.IV_LENGTH]);
        return out.putInt(lastLength).array();
    }

    private static byte[] block(int length) {
        return ByteBuffer.allocate(Frame.IV_LENGTH + Long.BYTES + length + Frame.TAG_LENGTH)
                .position(Frame.IV_LENGTH)
                .putLong(length)
                .array();
    }

    /** Of the tests of key commitment, which are small, and one of each suite. */
    private static Stream<byte[]> published() {
        return Vectors.root().isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Vectors.each(Vectors.json("esdk/commitment-test-vectors-java.json")
                                        .get("tests"))
                                .map(test -> Base64.getDecoder()
                                        .decode(test.get("ciphertext").textValue())),
                        scenarios()
                                .collect(Collectors.toMap(
                                        scenario -> scenario.get("algorithmSuiteId"),
                                        FuzzSeeds::ciphertext,
                                        (one, next) -> one))
                                .values()
                                .stream());
    }

    /** Of all messages, with each kind of key. */
    private static Stream<byte[]> publishedHeaders() {
        return Vectors.root().isEmpty()
                ? Stream.empty()
                : scenarios().map(FuzzSeeds::ciphertext).map(message -> Arrays.copyOf(message, LONGEST_HEADER));
    }

    private static Stream<JsonNode> scenarios() {
        return Vectors.each(
                        Vectors.json("esdk/c-from-dafny/decrypt-manifest.json").get("tests"))
                .map(test -> test.get("decryption-scenario"));
    }

    private static byte[] ciphertext(JsonNode scenario) {
        String uri = scenario.get("ciphertext").textValue();
        return Vectors.bytes("esdk/c-from-dafny/" + uri.substring("file://".length()));
    }
}
