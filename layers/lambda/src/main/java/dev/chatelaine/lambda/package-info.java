/**
 * What every handler shares: it reads a request strictly, answers, maps failures to refusals, and leaves one log record.
 *
 * <p>Handlers are {@code RequestStreamHandler}s, since the managed runtime's own serializer cannot build records and
 * would hide which field of a request was wrong. Facts come from the Lambda developer guide: <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Java handlers</a>, <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">errors</a> and <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">SnapStart hooks</a>.
 */
package dev.chatelaine.lambda;
