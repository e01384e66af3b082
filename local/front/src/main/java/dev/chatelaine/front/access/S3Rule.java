package dev.chatelaine.front.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.S3Place;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guards buckets and objects by identity policies and bucket policies.
 *
 * <p>A bucket is looked for in the caller's account only, as ministack keeps them. DeleteObjects needs permission for
 * every object of the bucket, since its keys are in a body that streams.
 */
public final class S3Rule implements AccessRule {
    private final Upstream upstream;
    private final Authorizer authorizer;
    private final Cache<Bucket, Optional<Policy>> buckets;

    /** Buckets of that upstream. */
    public S3Rule(Upstream upstream, Authorizer authorizer, Clock clock) {
        this.upstream = upstream;
        this.authorizer = authorizer;
        this.buckets = new Cache<>(clock, Authorizer.MEMORY, this::policy);
    }

    private record Bucket(String account, String region, String name) {}

    @Override
    public String service() {
        return "s3";
    }

    @Override
    public boolean readsBody() {
        return false;
    }

    @Override
    public String admit(Attempt attempt) {
        S3Place place = S3Place.of(attempt.head());
        if (place.bucket().isEmpty() && !place.key().isEmpty()) {
            throw new AwsError(400, "InvalidURI", "Couldn't parse the specified URI.");
        }
        expectOwner(attempt);
        String operation = attempt.operation().action();
        boolean version = attempt.head().parameters().has("versionId");
        S3Place whole = operation.equals("DeleteObjects") ? new S3Place(place.bucket(), "*") : place;
        require(attempt, S3Actions.of(operation, version), whole);
        copySource(attempt);
        return attempt.caller().account();
    }

    private void copySource(Attempt attempt) {
        String source = attempt.head().header("x-amz-copy-source");
        if (!source.isEmpty()) {
            int version = source.indexOf("?versionId=");
            S3Place place = S3Place.path(version < 0 ? source : source.substring(0, version));
            require(attempt, S3Actions.of("GetObject", version >= 0), place);
        }
    }

    private void require(Attempt attempt, String action, S3Place place) {
        String account = attempt.caller().account();
        String region = attempt.operation().region();
        PolicySet.Builder policies = PolicySet.builder();
        if (!place.bucket().isEmpty()) {
            buckets.get(new Bucket(account, region, place.bucket()))
                    .ifPresent(policy -> policies.resource("bucket policy", policy));
        }
        Map<String, List<String>> conditions = S3Conditions.of(attempt.head(), account);
        Authorizer.Wish wish = new Authorizer.Wish(action, place.arn(), account, region, conditions);
        authorizer.refusal(attempt.caller(), wish, policies).ifPresent(refusal -> {
            throw new AwsError(403, "AccessDenied", refusal);
        });
    }

    private static void expectOwner(Attempt attempt) {
        for (String header : List.of("x-amz-expected-bucket-owner", "x-amz-source-expected-bucket-owner")) {
            String owner = attempt.head().header(header);
            if (!owner.isEmpty() && !owner.equals(attempt.caller().account())) {
                throw new AwsError(403, "AccessDenied", "Access Denied");
            }
        }
    }

    private Optional<Policy> policy(Bucket bucket) {
        try {
            Scope s3 = new Scope(bucket.account, bucket.region, "s3");
            String document = upstream.get(s3, "/" + bucket.name + "?policy").toString();
            return Optional.of(Documents.parse("bucket policy", document));
        } catch (AwsError absent) {
            if (absent.status() == 404) {
                return Optional.empty();
            }
            throw absent;
        }
    }

    void forget() {
        buckets.forget();
    }
}
