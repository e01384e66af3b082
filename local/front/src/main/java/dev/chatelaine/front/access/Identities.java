package dev.chatelaine.front.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.front.caller.Caller;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import dev.chatelaine.front.upstream.XmlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the policies of roles and users from IAM; the root of an account has every permission. */
final class Identities {
    private static final Policy EVERYTHING =
            Policy.parse("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");

    private final Upstream upstream;
    private final ManagedPolicies managed;

    Identities(Upstream upstream, ManagedPolicies managed) {
        this.upstream = upstream;
        this.managed = managed;
    }

    Identity of(Caller caller) {
        return switch (caller.kind()) {
            case ROOT -> new Identity(Map.of("identity policy of the root", EVERYTHING), List.of());
            case USER -> user(new Holder(caller.account(), "User", caller.name()));
            case ROLE_SESSION -> identity(new Holder(caller.account(), "Role", caller.name()));
        };
    }

    /** A thing with policies: its kind is as IAM's action names write it. */
    private record Holder(String account, String kind, String name) {
        Scope iam() {
            return new Scope(account, "us-east-1", "iam");
        }

        Map<String, String> named() {
            return Map.of(kind + "Name", name);
        }
    }

    private Identity user(Holder user) {
        Identity own = identity(user);
        Map<String, Policy> policies = new HashMap<>(own.policies());
        ask(user, "ListGroupsForUser", user.named()).members("Groups").stream()
                .map(group -> new Holder(user.account, "Group", group.text("GroupName")))
                .forEach(group -> policies.putAll(policies(group)));
        return new Identity(policies, own.boundary());
    }

    private Identity identity(Holder holder) {
        Optional<String> boundary = ask(holder, "Get" + holder.kind, holder.named())
                .find("PermissionsBoundaryArn")
                .map(XmlNode::text);
        return new Identity(
                policies(holder),
                boundary.map(arn -> attached(holder, arn)).stream().toList());
    }

    private Map<String, Policy> policies(Holder holder) {
        Map<String, Policy> policies = new HashMap<>();
        ask(holder, "List" + holder.kind + "Policies", holder.named()).members("PolicyNames").stream()
                .map(XmlNode::text)
                .forEach(name -> policies.put("identity policy " + name, inline(holder, name)));
        ask(holder, "ListAttached" + holder.kind + "Policies", holder.named()).members("AttachedPolicies").stream()
                .map(policy -> policy.text("PolicyArn"))
                .forEach(arn -> policies.put("identity policy " + arn, attached(holder, arn)));
        return policies;
    }

    private Policy inline(Holder holder, String name) {
        Map<String, String> parameters = Map.of(holder.kind + "Name", holder.name, "PolicyName", name);
        String document =
                ask(holder, "Get" + holder.kind + "Policy", parameters).text("PolicyDocument");
        return Documents.parse("identity policy " + name, Documents.decoded(document));
    }

    private Policy attached(Holder holder, String arn) {
        return Documents.parse("managed policy " + arn, managed.document(holder.account, arn));
    }

    private XmlNode ask(Holder holder, String action, Map<String, String> parameters) {
        return upstream.query(holder.iam(), action, parameters);
    }
}
