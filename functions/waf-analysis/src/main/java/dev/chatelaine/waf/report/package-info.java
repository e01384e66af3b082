/**
 * What a summary says: the numbers of the report, and what to look at in them.
 *
 * <p>Rules for findings and false positives follow what AWS's own analysts look for: <a
 * href="https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing-activities.html">Testing and tuning</a>, <a
 * href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html">Rate-based
 * rules</a>.
 */
package dev.chatelaine.waf.report;
