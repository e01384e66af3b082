package dev.chatelaine.front.kms.state;

import dev.chatelaine.front.kms.engine.NewMaterial;
import dev.chatelaine.front.kms.engine.PairMaterial;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.WrappingAlgorithm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Import tokens and the wrapping keys that belong to them: good for one key and 24 hours, as often as wanted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GetParametersForImport.html">GetParametersForImport</a>
 */
public final class ImportTokens {

    private static final Duration VALID = Duration.ofHours(24);
    private static final Duration REMEMBERED = VALID.multipliedBy(2);
    private static final int TOKEN_LENGTH = 48;

    private final ConcurrentMap<String, Parameters> issued = new ConcurrentHashMap<>();
    private final Clock clock;

    /** None yet; the clock is the one that they expire by. */
    public ImportTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a token stands for.
     *
     * @param keyArn the key that it was made for
     * @param wrapping the pair whose public half went out
     * @param algorithm how material must be wrapped
     * @param validTo end of its life
     */
    public record Parameters(String keyArn, PairMaterial wrapping, WrappingAlgorithm algorithm, Instant validTo) {}

    /** A token, and what it stands for. */
    public record Issued(String token, Parameters parameters) {
        /** The token as it travels. */
        public byte[] bytes() {
            return HexFormat.of().parseHex(token);
        }
    }

    /** Makes a wrapping pair and a token for a key. */
    public Issued issue(String keyArn, KeySpec wrappingSpec, WrappingAlgorithm algorithm) {
        Instant now = clock.instant();
        issued.values().removeIf(old -> old.validTo().plus(REMEMBERED).isBefore(now));
        String token = HexFormat.of().formatHex(NewMaterial.random(TOKEN_LENGTH));
        var parameters = new Parameters(keyArn, NewMaterial.pair(wrappingSpec), algorithm, now.plus(VALID));
        issued.put(token, parameters);
        return new Issued(token, parameters);
    }

    /**
     * What a token stands for.
     *
     * @throws KmsRefusal InvalidImportTokenException when it is not one for this key; ExpiredImportTokenException
     *     after 24 hours
     */
    public Parameters redeem(String keyArn, byte[] token) {
        Parameters parameters = issued.get(HexFormat.of().formatHex(token));
        if (parameters == null || !parameters.keyArn().equals(keyArn)) {
            throw KmsRefusal.of("InvalidImportTokenException", "The import token was not issued for this key.");
        }
        if (!clock.instant().isBefore(parameters.validTo())) {
            throw KmsRefusal.of("ExpiredImportTokenException", "The import token has expired: get a new one.");
        }
        return parameters;
    }
}
