package dev.chatelaine.front.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.front.answer.AwsError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Policy documents as AWS's APIs hand them out. */
final class Documents {
    private Documents() {}

    /** IAM percent-encodes documents; ministack may or may not. */
    static String decoded(String document) {
        return document.startsWith("%") ? URLDecoder.decode(document, StandardCharsets.UTF_8) : document;
    }

    /** The policy; an {@link AwsError} that names it when it cannot be read, since ignoring it could allow too much. */
    static Policy parse(String label, String document) {
        try {
            return Policy.parse(document);
        } catch (InvalidRequest unreadable) {
            throw new AwsError(500, "InternalFailure", "The " + label + " cannot be read: " + unreadable.getMessage());
        }
    }
}
