package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.CompressedPoint;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;

/** The elliptic curves for key agreement. */
enum Curve {
    P_256("p256", "secp256r1"),
    P_384("p384", "secp384r1"),
    P_521("p521", "secp521r1");

    private final String label;
    private final String standardName;

    Curve(String label, String standardName) {
        this.label = label;
        this.standardName = standardName;
    }

    /**
     * The curve of a key.
     *
     * @throws InvalidRequest if it is none of these
     */
    static Curve of(ECParameterSpec parameters) {
        return Arrays.stream(values())
                .filter(curve -> curve.hasParameters(parameters))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidRequest("Keys agree on P-256, P-384 or P-521: give one on these curves."));
    }

    private boolean hasParameters(ECParameterSpec other) {
        ECParameterSpec own = parameters();
        return own.getCurve().equals(other.getCurve())
                && own.getGenerator().equals(other.getGenerator())
                && own.getOrder().equals(other.getOrder());
    }

    /** The name that derived keys are bound to. */
    String label() {
        return label;
    }

    ECParameterSpec parameters() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(standardName));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new Internal("The Java runtime lacks the curve " + standardName + ".");
        }
    }

    CompressedPoint points() {
        return new CompressedPoint(parameters());
    }
}
