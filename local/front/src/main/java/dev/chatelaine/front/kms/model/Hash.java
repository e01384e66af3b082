package dev.chatelaine.front.kms.model;

/** The hash functions of KMS's algorithms, as the JDK names them. */
public enum Hash {
    SHA_1("SHA-1", 20),
    SHA_256("SHA-256", 32),
    SHA_384("SHA-384", 48),
    SHA_512("SHA-512", 64);

    private final String jcaName;
    private final int length;

    Hash(String jcaName, int length) {
        this.jcaName = jcaName;
        this.length = length;
    }

    /** The JDK's name of the function. */
    public String jcaName() {
        return jcaName;
    }

    /** Bytes of a digest. */
    public int length() {
        return length;
    }
}
