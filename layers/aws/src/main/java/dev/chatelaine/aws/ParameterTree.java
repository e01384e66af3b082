package dev.chatelaine.aws;

import java.util.Optional;

/**
 * A tree of parameters: all below a path, however deep.
 *
 * @param path begins with a slash and does not end with one
 * @param decrypt whether SecureStrings are to be decrypted
 * @param label picks of each parameter the version with this label, and leaves out those without; empty for the newest
 */
public record ParameterTree(String path, boolean decrypt, Optional<String> label) {}
