package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Fields;

/**
 * One call with its members.
 *
 * @param call who asks what, where
 * @param fields the members
 */
record Request(Call call, Fields fields) {

    static final int KEY_ID = 2048;
    static final int PLAINTEXT = 4096;
    static final int CIPHERTEXT = 6144;
    static final int PUBLIC_KEY = 8192;

    static Request of(Call call) {
        return new Request(call, new Fields(call.body()));
    }

    String keyId() {
        return fields.text("KeyId", KEY_ID);
    }

    byte[] message() {
        return fields.blob("Message", PLAINTEXT);
    }

    /** Refuses a recipient: the front cannot read an attestation document. */
    void noRecipient() {
        fields.refuse("Recipient", "The front does not encrypt for a Recipient: leave it out to get the plaintext.");
    }

    /** To be called when everything else would have let the call succeed. */
    void endDryRun() {
        if (fields.flag("DryRun")) {
            throw KmsRefusal.of(
                    "DryRunOperationException", "The request would have succeeded, but the DryRun option is set.");
        }
    }
}
