/**
 * Answers and errors, rendered as each AWS wire protocol wants them.
 *
 * <p>Facts from the Smithy protocol specifications (awsJson1_0, awsJson1_1, awsQuery, ec2Query, restXml, restJson1).
 */
package dev.chatelaine.front.answer;
