package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.NotFound;
import java.util.UUID;

/** A store of one branch key in one version. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MadeBranchKeys(String id, UUID made, byte[] secret) implements BranchKeys {

    @Override
    public BranchKey active(String wanted) {
        return version(wanted, made);
    }

    @Override
    public BranchKey version(String wanted, UUID version) {
        if (!wanted.equals(id) || !version.equals(made)) {
            throw new NotFound("There is no such branch key.");
        }
        return BranchKey.of(made, secret);
    }
}
