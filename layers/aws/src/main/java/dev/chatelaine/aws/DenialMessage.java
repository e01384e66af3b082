package dev.chatelaine.aws;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service says of why it denies. Only what has one of the forms that AWS documents is taken from its message, which
 * may quote the request.
 *
 * @param caller the ARN of who asked
 * @param action the IAM action that the service names, which may be one of a service that it asked in turn
 * @param resource the ARN of what for
 * @param denier the kind of policy that denies explicitly
 * @param lacking the kind of policy that would have to allow
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot access
 *     denied error messages</a>
 */
record DenialMessage(
        Optional<String> caller,
        Optional<String> action,
        Optional<String> resource,
        Optional<String> denier,
        Optional<String> lacking) {

    private static final String KIND = "("
            + String.join(
                    "|",
                    List.of(
                            "identity-based policy",
                            "resource-based policy",
                            "permissions boundary",
                            "session policy",
                            "service control policy",
                            "resource control policy",
                            "VPC endpoint policy"))
            + ")";
    private static final String ARN = "(arn:[A-Za-z0-9:/+=,.@_-]{1,2048})";
    private static final Pattern CALLER = Pattern.compile("User: " + ARN + " is not authorized to perform: ");
    private static final Pattern ACTION =
            Pattern.compile(" is not authorized to perform: ([a-z0-9-]{1,64}:[A-Za-z0-9]{1,128})\\b");
    private static final Pattern RESOURCE = Pattern.compile(" on resource: " + ARN);
    private static final Pattern DENIER = Pattern.compile(" with an explicit deny in an? " + KIND);
    private static final Pattern LACKING = Pattern.compile(" because no " + KIND + " allows the ");

    static DenialMessage of(String message) {
        return new DenialMessage(
                found(CALLER, message),
                found(ACTION, message),
                found(RESOURCE, message),
                found(DENIER, message),
                found(LACKING, message));
    }

    /** Whether it is said of another action than the one that was called. */
    boolean isOfAnother(String called) {
        return action.isPresent() && !action.get().equalsIgnoreCase(called);
    }

    private static Optional<String> found(Pattern form, String message) {
        Matcher matcher = form.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
