package dev.chatelaine.core.policy.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is AWS's own: no policy lets a customer change it.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html">AWS managed
 *     policies</a>
 * @see <a href="https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html">Roles of IAM
 *     Identity Center, under the reserved path aws-reserved</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html">Aliases, with the reserved prefix
 *     alias/aws/</a>
 */
enum Reserved {
    POLICY(
            "arn:[^:]+:iam::aws:policy/.*",
            "iam:createpolicy",
            "iam:createpolicyversion",
            "iam:deletepolicy",
            "iam:deletepolicyversion",
            "iam:setdefaultpolicyversion",
            "iam:tagpolicy",
            "iam:untagpolicy"),
    ROLE(
            "arn:[^:]+:iam::[^:]*:role/aws-reserved/.*",
            "iam:attachrolepolicy",
            "iam:createrole",
            "iam:createservicelinkedrole",
            "iam:deleterole",
            "iam:deleterolepermissionsboundary",
            "iam:deleterolepolicy",
            "iam:deleteservicelinkedrole",
            "iam:detachrolepolicy",
            "iam:passrole",
            "iam:putrolepermissionsboundary",
            "iam:putrolepolicy",
            "iam:tagrole",
            "iam:untagrole",
            "iam:updateassumerolepolicy",
            "iam:updaterole",
            "iam:updateroledescription"),
    ALIAS("arn:[^:]+:kms:[^:]*:[^:]*:alias/aws/.*", "kms:createalias", "kms:deletealias", "kms:updatealias");

    // Patterns are immutable; the checker does not know them.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Pattern resources;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> actions;

    Reserved(String resources, String... actions) {
        this.resources = Pattern.compile(resources);
        this.actions = Set.of(actions);
    }

    static Optional<String> refusal(Question question) {
        for (Reserved reserved : values()) {
            if (reserved.actions.contains(question.action())
                    && reserved.resources.matcher(question.request().resource()).matches()) {
                return Optional.of("The resource is AWS's own, and no policy lets a customer change it: make one of"
                        + " your own.");
            }
        }
        return Optional.empty();
    }
}
