package dev.chatelaine.core.policy.access;

import dev.chatelaine.InvalidRequest;
import java.util.Optional;
import java.util.Set;

/** Reads a principal from the way in which AWS writes it. */
final class PrincipalReader {

    private static final String SERVICE_SUFFIX = ".amazonaws.com";
    private static final Set<String> PROVIDERS =
            Set.of("cognito-identity.amazonaws.com", "www.amazon.com", "graph.facebook.com", "accounts.google.com");

    private PrincipalReader() {}

    static Principal read(String name) {
        if (name.equals("*")) {
            return new Principal.Anonymous();
        }
        if (PROVIDERS.contains(name)) {
            return new Principal.Federated(name);
        }
        if (isService(name)) {
            return new Principal.Service(name);
        }
        return Arn.of(name).flatMap(arn -> read(name, arn)).orElseThrow(PrincipalReader::refusal);
    }

    static boolean isService(String name) {
        return !name.startsWith("arn:") && (name.endsWith(SERVICE_SUFFIX) || name.endsWith(SERVICE_SUFFIX + ".cn"));
    }

    private static Optional<Principal> read(String name, Arn arn) {
        String[] path = arn.resource().split("/", -1);
        return Optional.ofNullable(
                switch (arn.service() + ":" + path[0]) {
                    case "iam:root" -> new Principal.Root(name);
                    case "iam:user" -> new Principal.User(name);
                    case "iam:role" -> new Principal.Role(name, Optional.empty(), false);
                    case "iam:saml-provider", "iam:oidc-provider" -> new Principal.Federated(name);
                    case "sts:assumed-role" -> path.length == 3 ? session(name, arn, path[1]) : null;
                    case "sts:federated-user" -> new Principal.FederatedUser(name);
                    default -> null;
                });
    }

    private static Principal session(String name, Arn arn, String role) {
        String base = "arn:" + arn.partition() + ":iam::" + arn.account() + ":role/" + role;
        return new Principal.Role(base, Optional.of(name), true);
    }

    private static InvalidRequest refusal() {
        return new InvalidRequest("principal: expected the ARN of a user, role, role session, federated user or root"
                + " user, the name of a service or identity provider, or \"*\" for an anonymous caller.");
    }
}
