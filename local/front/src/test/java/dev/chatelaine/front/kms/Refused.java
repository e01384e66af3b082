package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.kms.model.KmsException;

/** What the official SDK makes of a refusal. */
final class Refused {

    private Refused() {}

    /** The error code of a call that must fail. */
    static AbstractStringAssert<?> code(ThrowingCallable call) {
        return assertThat(error(call).awsErrorDetails().errorCode());
    }

    /** The error message of a call that must fail. */
    static AbstractStringAssert<?> message(ThrowingCallable call) {
        return assertThat(error(call).awsErrorDetails().errorMessage());
    }

    /** The exception of a call that must fail. */
    static KmsException error(ThrowingCallable call) {
        KmsException error = catchThrowableOfType(KmsException.class, call);
        assertThat(error).as("the call fails").isNotNull();
        return error;
    }
}
