package dev.chatelaine.lambda;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * What Lambda says of one invocation.
 *
 * @param function the function's name
 * @param version the function's version, a number or {@code $LATEST}
 * @param requestId Lambda's id of the invocation
 * @param deadline when Lambda will end it
 * @param started {@code System.nanoTime()} at its start
 */
public record Invocation(String function, String version, String requestId, Deadline deadline, long started) {

    static Invocation of(Context context) {
        return new Invocation(
                context.getFunctionName(),
                context.getFunctionVersion(),
                context.getAwsRequestId(),
                new Deadline(context::getRemainingTimeInMillis),
                System.nanoTime());
    }
}
