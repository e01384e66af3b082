package dev.chatelaine.front.caller;

import dev.chatelaine.front.call.Form;
import dev.chatelaine.front.call.Operation;
import dev.chatelaine.front.upstream.Xml;
import dev.chatelaine.front.upstream.XmlNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learns sessions from the answers of STS as they pass: AssumeRole and its kin. */
public final class SessionAnswers {
    private static final Set<String> ACTIONS = Set.of("AssumeRole", "AssumeRoleWithWebIdentity", "AssumeRoleWithSAML");
    private static final int MOST_POLICIES = 10;

    private final Sessions sessions;
    private final BiFunction<String, String, String> documents;

    /**
     * @param sessions to learn into
     * @param documents from an account and a managed policy's ARN to its document
     */
    public SessionAnswers(Sessions sessions, BiFunction<String, String, String> documents) {
        this.sessions = sessions;
        this.documents = documents;
    }

    /** Whether the answer to this operation opens a session. */
    public boolean concerns(Operation operation) {
        return operation.service().equals("sts") && ACTIONS.contains(operation.action());
    }

    /**
     * Remembers the session that an answer opens.
     *
     * @param form the request's parameters
     * @param answer the whole XML of a success
     */
    public void learn(Form form, byte[] answer) {
        XmlNode result = Xml.parse(answer);
        String arn = result.find("AssumedRoleUser").orElseThrow().text("Arn");
        Caller session = Caller.session(arn, form.get("RoleArn"));
        Instant expires = Instant.parse(result.text("Expiration"));
        sessions.open(
                result.text("AccessKeyId"),
                result.text("SessionToken"),
                expires,
                session.limitedBy(limits(session.account(), form)));
    }

    private List<String> limits(String account, Form form) {
        Stream<String> inline = Stream.of(form.get("Policy")).filter(policy -> !policy.isEmpty());
        Stream<String> managed = IntStream.rangeClosed(1, MOST_POLICIES)
                .mapToObj(n -> form.get("PolicyArns.member." + n + ".arn"))
                .filter(policyArn -> !policyArn.isEmpty())
                .map(policyArn -> documents.apply(account, policyArn));
        return Stream.concat(inline, managed).toList();
    }
}
