package dev.chatelaine.core.crypto.keys;

import java.util.UUID;

/**
 * Where branch keys are kept.
 *
 * @see CachedBranchKeys
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/branch-key-store.md">Branch
 *     key store</a>
 */
public interface BranchKeys {

    /**
     * The version of a branch key that wraps now. The caller closes it.
     *
     * @param id the branch key's id
     * @throws dev.chatelaine.NotFound if there is none of this id
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    BranchKey active(String id);

    /**
     * A version of a branch key, to unwrap what it wrapped. The caller closes it.
     *
     * @param id the branch key's id
     * @throws dev.chatelaine.NotFound if there is none of this id and version
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    BranchKey version(String id, UUID version);
}
