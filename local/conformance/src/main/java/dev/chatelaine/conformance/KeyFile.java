package dev.chatelaine.conformance;

import dev.chatelaine.aws.KeyArn;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A keys file: material by name, which tests refer to. Everything in it is public.
 *
 * @param keys the descriptions by name
 */
record KeyFile(Map<String, Member> keys) {

    private static final int NEWEST = 3;

    /**
     * Reads a keys file of versions 1 to 3.
     *
     * @throws Unclear if it is none
     */
    static KeyFile read(Member file) {
        Member manifest = file.get("manifest");
        if (!manifest.get("type").text().equals("keys")) {
            throw manifest.get("type").refused("is not \"keys\"");
        }
        int version = manifest.get("version").number();
        if (version < 1 || version > NEWEST) {
            throw manifest.get("version").refused("is no version from 1 to " + NEWEST);
        }
        return new KeyFile(file.get("keys").members());
    }

    /** The key that a description names. */
    Key named(Member name) {
        Member found = keys.get(name.text());
        if (found == null) {
            throw name.refused("names no key of the keys file");
        }
        return new Key(name.text(), found);
    }

    /** The accounts of all keys that are in AWS. */
    Set<String> accounts() {
        return keys.values().stream()
                .flatMap(key -> key.find("key-id").map(Member::text).flatMap(KeyArn::parse).stream())
                .map(KeyArn::account)
                .collect(Collectors.toSet());
    }

    /**
     * One key.
     *
     * @param name its name in the file
     * @param description what the file says of it
     */
    record Key(String name, Member description) {

        /** The name that messages know the key by; files of version 1 have none but the key's own. */
        String id() {
            return description.find("key-id").map(Member::text).orElse(name);
        }

        String type() {
            return description.get("type").text();
        }

        /**
         * This key, if it is of a type.
         *
         * @throws Unclear if not
         */
        Key ofType(String... types) {
            if (!List.of(types).contains(type())) {
                throw description.get("type").refused("is not " + String.join(" or ", types));
            }
            return this;
        }

        int bits() {
            return description.get("bits").number();
        }

        /** Material as text; files of version 1 have it in lines. */
        String text(String member) {
            Member material = description.get(member);
            return material.isArray()
                    ? material.texts().stream().collect(Collectors.joining(lineSeparator()))
                    : material.text();
        }

        private String lineSeparator() {
            return description.find("line-separator").map(Member::text).orElse("\n");
        }

        /** Material that is Base64. */
        byte[] bytes(String member) {
            try {
                return Base64.getDecoder().decode(text(member));
            } catch (IllegalArgumentException e) {
                throw description.get(member).refused("is no Base64");
            }
        }
    }
}
