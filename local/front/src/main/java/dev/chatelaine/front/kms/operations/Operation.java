package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;

/** One operation of KMS. */
interface Operation {

    /**
     * Performs it.
     *
     * @throws KmsRefusal one of the operation's errors in the service model
     */
    Reply answer(Request request);
}
