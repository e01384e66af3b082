package dev.chatelaine.core.policy.differential;

import java.util.Arrays;
import java.util.Optional;

/** A rule by which the other judge decides otherwise, and why we keep ours; docs/decisions/0023 has the pages. */
enum Difference {

    /** Organizations User Guide, "SCPs": they affect users and roles, not services. */
    SERVICES_AND_SCP {
        @Override
        boolean explains(Situation situation) {
            return situation.principal().endsWith(".amazonaws.com")
                    && !situation.scp().isEmpty();
        }
    },

    /** IAM User Guide, "Policy evaluation logic": a federated user without session policy is denied implicitly. */
    FEDERATED_WITHOUT_SESSION_POLICY {
        @Override
        boolean explains(Situation situation) {
            return situation.principal().contains("federated-user")
                    && situation.session().isEmpty();
        }
    },

    /** IAM User Guide, "Policy evaluation logic": an Allow for the session itself, or all, is not limited by its policy. */
    SESSION_NAMED_DIRECTLY {
        @Override
        boolean explains(Situation situation) {
            return situation.session().isPresent() && !situation.isAcrossAccounts() && resource(situation, "Allow");
        }
    },

    /** IAM User Guide, "NotPrincipal": the list must name the account too, and the role of a session. */
    NOT_PRINCIPAL_IN_FULL {
        @Override
        boolean explains(Situation situation) {
            return resource(situation, "NotPrincipal");
        }
    },

    /** KMS API Reference, "Cross-account use: No". */
    KEY_OPERATION_ACROSS_ACCOUNTS {
        @Override
        boolean explains(Situation situation) {
            return situation.action().equals("kms:DisableKey") && situation.isAcrossAccounts();
        }
    },

    /** IAM User Guide, "Version": without 2012-10-17, variables are text. */
    VARIABLES_BY_VERSION {
        @Override
        boolean explains(Situation situation) {
            return situation
                    .policies()
                    .anyMatch(policy ->
                            !policy.has("Version") && policy.toString().contains("${"));
        }
    },

    /** IAM User Guide, "Variables and tags": {@code ${*}} is a literal asterisk in every operator that takes variables. */
    ESCAPED_CHARACTERS {
        @Override
        boolean explains(Situation situation) {
            return situation.policies().anyMatch(policy -> policy.toString().contains("${*}"));
        }
    },

    /** IAM User Guide, "Variables and tags": without a value NotResource excludes nothing, a negated operator holds. */
    VARIABLE_WITHOUT_VALUE {
        @Override
        boolean explains(Situation situation) {
            return lacks(situation, "aws:PrincipalTag/team", "\"NotResource\":\"arn:aws:s3:::bucket/${aws")
                    || lacks(situation, "aws:PrincipalOrgID", "${aws:PrincipalOrgID}");
        }
    },

    /** IAM User Guide, "Roles terms and concepts": a role has a trust policy, and without its Allow nobody assumes it. */
    TRUST_POLICY_REQUIRED {
        @Override
        boolean explains(Situation situation) {
            return situation.action().equals("sts:AssumeRole")
                    && situation.resourcePolicy().isEmpty();
        }
    },

    /** IAM User Guide, "IfExists": true when the key is absent, under every prefix. */
    ANY_VALUE_IF_EXISTS {
        @Override
        boolean explains(Situation situation) {
            return lacks(situation, "aws:CalledVia", "ForAnyValue:StringEqualsIfExists")
                    || lacks(situation, "aws:CalledVia", "ForAnyValue:StringLikeIfExists");
        }
    },

    /** IAM User Guide, "Principal": the ARN of a role has its path, which {@code aws:PrincipalArn} tells of a session. */
    PATH_OF_A_ROLE {
        @Override
        boolean explains(Situation situation) {
            return resource(situation, "role/path/app");
        }
    },

    /** IAM User Guide, "IP address condition operators": lists mix IPv4 and IPv6, and a prefix may have no bits. */
    ADDRESS_FAMILIES {
        @Override
        boolean explains(Situation situation) {
            return situation.policies().anyMatch(policy -> policy.toString().contains("IpAddress"));
        }
    };

    abstract boolean explains(Situation situation);

    /** Whether a key is absent, and a policy has words that ask for it. */
    private static boolean lacks(Situation situation, String key, String words) {
        return !situation.context().containsKey(key)
                && situation.policies().anyMatch(policy -> policy.toString().contains(words));
    }

    private static boolean resource(Situation situation, String word) {
        return situation
                .resourcePolicy()
                .filter(policy -> policy.toString().contains(word))
                .isPresent();
    }

    static Optional<Difference> of(Situation situation) {
        return Arrays.stream(values())
                .filter(difference -> difference.explains(situation))
                .findFirst();
    }
}
