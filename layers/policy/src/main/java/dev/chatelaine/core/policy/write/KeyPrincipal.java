package dev.chatelaine.core.policy.write;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is named in a key policy: one IAM user or role. Sessions are let in by their role; whoever stands for a whole
 * account, and wildcards, are not principals to be named.
 *
 * @param arn {@code arn:aws:iam::ID:user/path/name} or {@code arn:aws:iam::ID:role/path/name}
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM identifiers</a>
 */
public record KeyPrincipal(String arn) {

    private static final Pattern FORM =
            Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:(?:user|role)/(?:[!-~&&[^*?$]]{1,510}/)?[\\w+=,.@-]{1,64}");

    /** The principal of an ARN; empty when it names no single user or role. */
    public static Optional<KeyPrincipal> of(String arn) {
        return FORM.matcher(arn).matches() ? Optional.of(new KeyPrincipal(arn)) : Optional.empty();
    }

    String account() {
        return arn.split(":", 6)[4];
    }

    String partition() {
        return arn.split(":", 3)[1];
    }
}
