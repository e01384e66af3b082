package dev.chatelaine.front.access;

import dev.chatelaine.front.answer.AwsError;

/** Decides whether requests of one service may pass to ministack. A service without a rule is not checked. */
public interface AccessRule {
    /** The signing name of the service that this rule guards. */
    String service();

    /** Whether the rule reads the JSON body of a request. */
    boolean readsBody();

    /**
     * Lets a request pass, or refuses it.
     *
     * @return the account under whose root ministack is asked: the owner of the resource
     * @throws AwsError the refusal
     */
    String admit(Attempt attempt);
}
