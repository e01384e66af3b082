package dev.chatelaine.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * A decrypt manifest, versions 1 to 5.
 *
 * @param label the file
 * @param file its contents
 * @param place where it lies
 */
record DecryptManifest(String label, Member file, Place place) {

    private static final int NEWEST = 5;

    /**
     * All tests; one that cannot be understood is there too, and fails.
     *
     * @throws Unclear if the manifest as a whole cannot be understood
     */
    List<TestCase> cases() {
        int version = file.get("manifest").get("version").number();
        if (version < 1 || version > NEWEST) {
            throw file.get("manifest").get("version").refused("is no version from 1 to " + NEWEST);
        }
        KeyFile keys = KeyFile.read(Json.read(place.resolve(file.get("keys"))));
        List<TestCase> cases = new ArrayList<>();
        file.get("tests").members().forEach((id, test) -> cases.add(one(label + " " + id, test, keys)));
        return cases;
    }

    private TestCase one(String name, Member member, KeyFile keys) {
        try {
            DecryptTest test = DecryptTest.read(member, place);
            return new TestCase(
                    name,
                    Suites.of(Place.bytes(test.ciphertext())),
                    KeyKinds.of(test.keys()),
                    () -> new DecryptRun(test, keys).outcome());
        } catch (Unclear unclear) {
            return TestCase.unclear(name, unclear.getMessage());
        }
    }
}
