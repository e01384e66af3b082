package dev.chatelaine.front.call;

import java.util.Optional;

/**
 * What a request asks for, as far as its head and form tell.
 *
 * @param service signing name; empty when an unsigned request names none
 * @param action operation name as in the service's API, or the HTTP method where the path is not known here
 * @param region region of the credential scope; {@code us-east-1} without one
 * @param protocol how errors are rendered
 * @param resource bucket/key, function name or the like; empty when the head does not tell
 */
public record Operation(String service, String action, String region, Protocol protocol, String resource) {
    /** Reads the operation; the form is that of the body and may be empty. */
    public static Operation of(Head head, Optional<Credential> credential, Form form) {
        String service = credential.map(Credential::service).orElseGet(() -> Unsigned.service(head));
        String region =
                credential.map(Credential::region).filter(r -> !r.isEmpty()).orElse("us-east-1");
        String target = head.header("x-amz-target");
        if (!target.isEmpty()) {
            String action = target.substring(target.lastIndexOf('.') + 1);
            return new Operation(service, action, region, json(head), "");
        }
        return withoutTarget(head, form, service, region);
    }

    private static Operation withoutTarget(Head head, Form form, String service, String region) {
        if (service.equals("s3")) {
            S3Place place = S3Place.of(head);
            String action = S3Names.action(head, place);
            return new Operation(service, action, region, Protocol.REST_XML, place.toString());
        }
        String action =
                form.has("Action") ? form.get("Action") : head.parameters().get("Action");
        if (!action.isEmpty()) {
            Protocol protocol = service.equals("ec2") ? Protocol.EC2_QUERY : Protocol.QUERY;
            return new Operation(service, action, region, protocol, "");
        }
        return rest(head, service, region);
    }

    private static Operation rest(Head head, String service, String region) {
        if (service.equals("lambda")) {
            LambdaNames.Named named = LambdaNames.of(head);
            return new Operation(service, named.action(), region, Protocol.REST_JSON, named.function());
        }
        return new Operation(service, head.method(), region, Protocol.REST_JSON, "");
    }

    private static Protocol json(Head head) {
        return head.header("content-type").contains("json-1.0") ? Protocol.JSON_1_0 : Protocol.JSON_1_1;
    }

    /** The same operation with the resource that its body named. */
    public Operation on(String named) {
        return new Operation(service, action, region, protocol, named);
    }

    /** Whether the action only reads, by the naming rule that AWS's APIs follow. */
    public boolean reads() {
        return action.startsWith("Get")
                || action.startsWith("List")
                || action.startsWith("Describe")
                || action.startsWith("Head");
    }
}
