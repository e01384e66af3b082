package dev.chatelaine.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.core.policy.write.KeyDescription;
import dev.chatelaine.core.policy.write.KeyDescriptionBuilder;
import dev.chatelaine.core.policy.write.KeyPolicyWriter;
import dev.chatelaine.core.policy.write.KeyPrincipal;
import dev.chatelaine.core.policy.write.KeyUsage;
import dev.chatelaine.core.policy.write.Via;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What WriteKeyPolicy is asked.
 *
 * @param description who may do what with the key
 * @param writer in which form the policy is written
 */
public record WriteRequest(KeyDescription description, KeyPolicyWriter writer) {

    private static final Expected NAMES =
            new Expected("a list of ARNs of users and roles", "[\"arn:aws:iam::111122223333:role/app\"]");
    private static final Expected NAME = new Expected(
            "the ARN of one user or role (of a session its role, of a whole account its id in accounts)",
            "\"arn:aws:iam::111122223333:role/app\"");
    private static final Expected ACCOUNTS = new Expected("a list of other accounts", "[\"444455556666\"]");
    private static final Expected SERVICES =
            new Expected("a list of services through which the key is used", "[\"ec2.us-east-1.amazonaws.com\"]");
    private static final Expected SERVICE = new Expected(
            "the name of a service, with its Region or for any", "\"ec2.us-east-1.amazonaws.com\" or \"ec2\"");
    private static final Expected CONTEXT = new Expected("pairs of names and values", "{\"tenant\": \"blue\"}");
    private static final Expected USAGE = new Expected(
            "one of " + Arrays.stream(KeyUsage.values()).map(KeyUsage::name).collect(Collectors.joining(", ")),
            "\"ENCRYPT_DECRYPT\"");
    private static final Expected FORM = new Expected(
            "one of "
                    + Arrays.stream(KeyPolicyWriter.values())
                            .map(KeyPolicyWriter::word)
                            .collect(Collectors.joining(", ")),
            "\"leastPrivilege\"");
    private static final Expected CALLER = new Expected(
            "the ARN of whoever will put the policy", "\"arn:aws:sts::111122223333:assumed-role/admin/ann\"");

    /**
     * Reads a request.
     *
     * @throws InvalidRequest naming the place of what is missing or malformed, or why no policy can be written from it
     */
    public static WriteRequest read(Request request) {
        request.only(
                "account",
                "admins",
                "users",
                "services",
                "accounts",
                "encryptionContext",
                "usage",
                "grants",
                "caller",
                "form");
        String account =
                DocumentFields.account(request).orElseThrow(() -> request.missing("account", DocumentFields.OWNER));
        KeyDescriptionBuilder description = KeyDescription.of(account)
                .admins(request.each("admins", NAMES, NAME, KeyPrincipal::of)
                        .orElseThrow(() -> request.missing("admins", NAMES)))
                .users(request.each("users", NAMES, NAME, KeyPrincipal::of).orElse(List.of()))
                .services(request.each("services", SERVICES, SERVICE, Via::of).orElse(List.of()))
                .accounts(request.each("accounts", ACCOUNTS, DocumentFields.OWNER, DocumentFields::accountId)
                        .orElse(List.of()));
        if (request.has("encryptionContext")) {
            description.encryptionContext(request.pairs("encryptionContext", CONTEXT));
        }
        request.parsed("usage", USAGE, KeyUsage::of).ifPresent(description::usage);
        request.flag("grants").ifPresent(description::grants);
        request.parsed("caller", CALLER, WriteRequest::principal).ifPresent(description::caller);
        return new WriteRequest(
                description.build(),
                request.parsed("form", FORM, KeyPolicyWriter::of).orElse(KeyPolicyWriter.LEAST_PRIVILEGE));
    }

    private static Optional<Principal> principal(String text) {
        try {
            return Optional.of(Principal.of(text));
        } catch (InvalidRequest none) {
            return Optional.empty();
        }
    }
}
