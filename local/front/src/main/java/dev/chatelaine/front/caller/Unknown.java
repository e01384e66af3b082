package dev.chatelaine.front.caller;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Credential;
import java.util.Set;

/** How each family of services refuses a credential (each service's "Common Errors" page). */
final class Unknown {
    private static final Set<String> QUERY =
            Set.of("iam", "sts", "cloudformation", "ec2", "rds", "sns", "elasticloadbalancing", "autoscaling");
    private static final String INVALID = "The security token included in the request is invalid.";

    private Unknown() {}

    static AwsError key(Credential credential) {
        String service = credential.service();
        if (service.equals("s3")) {
            return new AwsError(
                    403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
        }
        if (QUERY.contains(service)) {
            return new AwsError(403, "InvalidClientTokenId", INVALID);
        }
        return new AwsError(service.equals("lambda") ? 403 : 400, "UnrecognizedClientException", INVALID);
    }

    static AwsError expired(Credential credential) {
        String service = credential.service();
        if (service.equals("s3")) {
            return new AwsError(400, "ExpiredToken", "The provided token has expired.");
        }
        String message = "The security token included in the request is expired";
        return QUERY.contains(service)
                ? new AwsError(403, "ExpiredToken", message)
                : new AwsError(service.equals("lambda") ? 403 : 400, "ExpiredTokenException", message);
    }
}
