package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Expected;

/** The sets of keys that the stack configures, each by a setting of its own. */
public enum KeySet {
    /** What seals and opens. */
    ENVELOPE("KEYS", "keys: choose among those of its output EnvelopeKeys, or leave \"keys\" out for all of them."),
    /** What signs and verifies. */
    SIGNING("SIGNING_KEYS", "signing keys: choose among those of its output SigningKeys.");

    /** What each setting is. */
    static final Expected ARNS = new Expected(
            "ARNs of KMS keys, separated by commas",
            "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");

    private final String setting;
    private final String advice;

    KeySet(String setting, String advice) {
        this.setting = setting;
        this.advice = advice;
    }

    String setting() {
        return setting;
    }

    /** What a request may choose among, and how, as the end of a sentence after "the stack's". */
    String advice() {
        return advice;
    }
}
