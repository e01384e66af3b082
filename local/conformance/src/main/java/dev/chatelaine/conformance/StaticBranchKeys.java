package dev.chatelaine.conformance;

import dev.chatelaine.NotFound;
import dev.chatelaine.core.crypto.keys.BranchKey;
import dev.chatelaine.core.crypto.keys.BranchKeys;
import java.util.UUID;

/**
 * A store of one version of one branch key, which a keys file holds.
 *
 * @param id its id
 * @param version its version
 * @param key where the material is
 */
record StaticBranchKeys(String id, UUID version, KeyFile.Key key) implements BranchKeys {

    static StaticBranchKeys of(KeyFile.Key key) {
        Member version = key.description().get("branchKeyVersion");
        try {
            return new StaticBranchKeys(key.id(), UUID.fromString(version.text()), key);
        } catch (IllegalArgumentException e) {
            throw version.refused("is no UUID");
        }
    }

    @Override
    public BranchKey active(String wanted) {
        return version(wanted, version);
    }

    @Override
    public BranchKey version(String wanted, UUID wantedVersion) {
        if (!wanted.equals(id) || !wantedVersion.equals(version)) {
            throw new NotFound("The keys file has no branch key of this id and version.");
        }
        return BranchKey.of(version, key.bytes("branchKey"));
    }
}
