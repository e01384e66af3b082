package dev.chatelaine.aws;

/**
 * A role of another account.
 *
 * @param account twelve digits
 * @param region where to work
 * @param name the role's name, without a path
 * @param externalId what the role's trust policy expects, so that nobody else's request passes as ours
 * @param session the name of the session, as the other account's logs show it
 */
public record ForeignRole(String account, String region, String name, String externalId, String session) {

    /** The role's ARN. */
    public String arn() {
        return "arn:aws:iam::" + account + ":role/" + name;
    }
}
