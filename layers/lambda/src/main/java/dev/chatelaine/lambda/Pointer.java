package dev.chatelaine.lambda;

/** JSON pointers (RFC 6901). */
final class Pointer {

    private Pointer() {}

    /** The pointer to a member of what {@code parent} points to. */
    static String of(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
