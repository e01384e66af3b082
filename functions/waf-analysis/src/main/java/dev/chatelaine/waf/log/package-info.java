/**
 * Reads logs of AWS WAF: gzip or plain, one JSON object a line, in bounded memory.
 *
 * <p>Facts come from the WAF developer guide, <a
 * href="https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html">Log fields</a> and <a
 * href="https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html">Sending logs to S3</a>.
 */
package dev.chatelaine.waf.log;
