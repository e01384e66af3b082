package dev.chatelaine.aws;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotFound;
import dev.chatelaine.NotReady;
import dev.chatelaine.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One call to EC2, whose failure becomes a refusal. EC2 answers most failures with status 400, so that only its codes
 * tell them apart.
 *
 * @param action the IAM action, for example {@code ec2:CopySnapshot}
 * @param resource what it is done to, escaped already where it comes from outside
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html">Error codes for the
 *     Amazon EC2 API</a>
 */
record Ec2Call(String action, String resource) {

    /** Quotas that are free again when what is under way has ended, which may be hours: not a matter of slowing down. */
    private static final Set<String> BUSY = Set.of(
            "ResourceLimitExceeded",
            "SnapshotCreationPerVolumeRateExceeded",
            "ConcurrentSnapshotLimitExceeded",
            "PendingSnapshotLimitExceeded");

    private static final Set<String> FULL = Set.of("SnapshotLimitExceeded", "VolumeLimitExceeded");

    /**
     * Calls.
     *
     * @throws Refusal of the class that the failure belongs to
     */
    <T> T answer(Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException failure) {
            throw byCode(failure).orElseGet(() -> new ServiceCall(action, resource).refusal(failure));
        } catch (SdkException failure) {
            throw new ServiceCall(action, resource).refusal(failure);
        }
    }

    private Optional<Refusal> byCode(AwsServiceException failure) {
        String code = failure.awsErrorDetails() == null
                ? ""
                : failure.awsErrorDetails().errorCode();
        String said = action + " on " + resource + " was refused (" + code + "): ";
        if (code.endsWith(".NotFound")) {
            return Optional.of(new NotFound(said + "see whether it exists, in this region, and is shared."));
        }
        if (BUSY.contains(code)) {
            return Optional.of(new NotReady(said + "too much is under way; try again later."));
        }
        if (code.equals("IncorrectState")) {
            return Optional.of(new NotReady(said + "it is not ready; try again later."));
        }
        return lasting(code, said);
    }

    private static Optional<Refusal> lasting(String code, String said) {
        if (code.equals("InvalidSnapshot.InUse")) {
            return Optional.of(new Conflict(said + "an image is made of it; deregister that first."));
        }
        return FULL.contains(code)
                ? Optional.of(new Conflict(said + "the account's quota is used up; delete some or have it raised."))
                : Optional.empty();
    }
}
