package dev.chatelaine.aws;

import java.io.OutputStream;

/**
 * An object that is being written. It appears when it is committed, as a whole; closed without that, it leaves nothing.
 *
 * <p>Writing may refuse, with the class that tells why.
 */
public abstract class ObjectSink extends OutputStream {

    /**
     * Makes the object appear.
     *
     * @throws dev.chatelaine.Conflict if an object is there and was not to be replaced
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    public abstract void commit();

    /** Undoes what was written, unless it was committed. */
    @Override
    public abstract void close();
}
