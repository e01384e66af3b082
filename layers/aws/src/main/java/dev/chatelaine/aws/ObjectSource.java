package dev.chatelaine.aws;

import java.io.InputStream;

/**
 * An object that is being read, all of it of one and the same version.
 *
 * <p>Reading may refuse, with the class that tells why.
 */
public abstract class ObjectSource extends InputStream {

    /** What tells this version of the object from its others: the version's id, or the ETag where there are no versions. */
    public abstract String version();
}
