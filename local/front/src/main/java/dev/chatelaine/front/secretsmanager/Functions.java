package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;

/** The functions that rotate secrets. */
public interface Functions {
    /**
     * Calls a function and waits for it.
     *
     * @param arn of the function
     * @param event what it is sent
     * @return whether it succeeded
     */
    boolean invoke(String arn, JsonNode event);

    /**
     * Whether the function lets Secrets Manager call it for secrets of an account.
     *
     * @param arn of the function
     * @param account of the secret
     */
    boolean admits(String arn, String account);
}
