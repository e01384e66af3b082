package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Documents;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The small world of the tests: a key and a bucket of account 111122223333, and callers here and elsewhere. */
final class Cases {

    static final String HERE = "111122223333";
    static final String ELSEWHERE = "444455556666";
    static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/k";
    static final String OBJECT = "arn:aws:s3:::bucket/object";
    static final String ROLE = "arn:aws:iam::111122223333:role/team/app";
    static final String SESSION = "arn:aws:sts::111122223333:assumed-role/app/session";
    static final String FOREIGN_ROLE = "arn:aws:iam::444455556666:role/app";
    static final String ACCOUNT = "arn:aws:iam::111122223333:root";

    static final Principal APP = Principal.session(ROLE, SESSION);
    static final Principal FOREIGN = Principal.of("arn:aws:sts::444455556666:assumed-role/app/session");
    static final Principal USER = Principal.of("arn:aws:iam::111122223333:user/ann");
    static final Principal ROOT = Principal.of(ACCOUNT);

    private Cases() {}

    static AccessRequest decrypt(Principal caller) {
        return decrypt(caller, Map.of());
    }

    static AccessRequest decrypt(Principal caller, Map<String, String> encryptionContext) {
        return onKey(caller, "kms:Decrypt", encryptionContext);
    }

    static AccessRequest onKey(Principal caller, String action, Map<String, String> encryptionContext) {
        return AccessRequest.of(
                caller,
                action,
                KEY,
                encryptionContext.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> "kms:EncryptionContext:" + e.getKey(), e -> List.of(e.getValue()))));
    }

    static AccessRequest getObject(Principal caller) {
        return new AccessRequest(caller, "s3:GetObject", OBJECT, HERE, Map.of());
    }

    /** An Allow of an action on everything, for an identity policy. */
    static String allow(String action) {
        return "{'Effect':'Allow','Action':'" + action + "','Resource':'*'}";
    }

    /** A statement of a resource policy, with a principal such as {@code {'AWS':'…'}} and more elements. */
    static String to(String principal, String effect, String action, String more) {
        return "{'Effect':'" + effect + "','Principal':" + principal + ",'Action':'" + action + "','Resource':'*'"
                + more + "}";
    }

    static String aws(String name) {
        return "{'AWS':'" + name + "'}";
    }

    static PolicySet.Builder key(String... statements) {
        return PolicySet.builder().keyPolicy("key policy", Documents.statements(statements));
    }

    static PolicySet.Builder bucket(String... statements) {
        return PolicySet.builder().resource("bucket policy", Documents.statements(statements));
    }

    static PolicySet.Builder identity(String... statements) {
        return PolicySet.builder().identity("role policy", Documents.statements(statements));
    }
}
