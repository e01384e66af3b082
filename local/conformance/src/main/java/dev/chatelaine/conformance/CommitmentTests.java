package dev.chatelaine.conformance;

import dev.chatelaine.core.crypto.CommitmentPolicy;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The known-answer tests of key commitment: messages with their data keys, some of which commit to another key.
 *
 * @param label the file
 * @param file its contents
 */
record CommitmentTests(String label, Member file) {

    /** Whether a file is one of these. */
    static boolean is(Member file) {
        return file.find("tests")
                .filter(Member::isArray)
                .flatMap(tests -> tests.elements().stream().findFirst())
                .filter(test -> test.find("decrypted-dek").isPresent())
                .isPresent();
    }

    List<TestCase> cases() {
        List<TestCase> cases = new ArrayList<>();
        for (Member test : file.get("tests").elements()) {
            cases.add(one(label + " " + test.find("comment").map(Member::text).orElse(test.pointer()), test));
        }
        return cases;
    }

    private static TestCase one(String name, Member test) {
        try {
            byte[] message = bytes(test.get("ciphertext"));
            byte[] dataKey = bytes(test.get("decrypted-dek"));
            Expectation expected = test.get("status").truth() ? Expectation.of(plaintext(test)) : Expectation.refusal();
            return new TestCase(name, Suites.of(message), "published data key", () -> run(message, dataKey, expected));
        } catch (Unclear unclear) {
            return TestCase.unclear(name, unclear.getMessage());
        }
    }

    private static Outcome run(byte[] message, byte[] dataKey, Expectation expected) {
        MessageDecryptor decryptor = MessageDecryptor.builder()
                .keys(new KnownDataKey(dataKey))
                .commitmentPolicy(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
                .build();
        return Outcome.worst(
                Attempt.whole(decryptor, message, EncryptionContext.empty()).against(expected),
                Attempt.stream(decryptor, message, EncryptionContext.empty()).against(expected));
    }

    private static byte[] plaintext(Member test) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        test.get("plaintext-frames")
                .elements()
                .forEach(frame -> all.writeBytes(frame.text().getBytes(StandardCharsets.UTF_8)));
        return all.toByteArray();
    }

    private static byte[] bytes(Member text) {
        try {
            return Base64.getDecoder().decode(text.text());
        } catch (IllegalArgumentException e) {
            throw text.refused("is no Base64");
        }
    }
}
