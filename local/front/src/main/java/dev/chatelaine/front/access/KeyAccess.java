package dev.chatelaine.front.access;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import java.util.List;
import java.util.Map;

/** Access to KMS keys: identity policies, the key policy and grants together. */
public interface KeyAccess {
    /** In place of a key's ARN: the operation uses no key. */
    String NO_KEY = "*";

    /**
     * Returns when the caller may; the front adds the general keys (principal, account, ViaService) to the conditions.
     *
     * @param call whose caller asks
     * @param action with prefix, such as {@code kms:Decrypt}
     * @param keyArn the key's own ARN, never an alias; {@link #NO_KEY} when the operation uses none, and then identity
     *     policies alone decide
     * @param encryptionContext the request's context, possibly empty
     * @param conditions further condition keys of the request, such as {@code kms:EncryptionAlgorithm}
     * @throws AwsError 400 AccessDeniedException in AWS's words
     */
    void require(
            Call call,
            String action,
            String keyArn,
            Map<String, String> encryptionContext,
            Map<String, List<String>> conditions);
}
