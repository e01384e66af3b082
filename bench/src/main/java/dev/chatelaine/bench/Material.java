package dev.chatelaine.bench;

import java.util.Random;

/** What both sides seal, and under which key; the same in every process. */
final class Material {

    static final byte[] SECRET = bytes(32);

    private Material() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
