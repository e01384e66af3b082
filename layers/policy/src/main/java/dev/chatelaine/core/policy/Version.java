package dev.chatelaine.core.policy;

import java.util.Arrays;
import java.util.Optional;

/**
 * The version of the policy language that a document names. Without one, and in {@link #V2008}, policy variables are
 * literal text.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html">Version</a>
 */
public enum Version implements Policy.Block {
    V2008("2008-10-17"),
    V2012("2012-10-17");

    private final String date;

    Version(String date) {
        this.date = date;
    }

    /** The date that stands in the document. */
    public String date() {
        return date;
    }

    static Optional<Version> of(String date) {
        return Arrays.stream(values())
                .filter(version -> version.date.equals(date))
                .findFirst();
    }
}
