package dev.chatelaine.front.ssm.rules;

import dev.chatelaine.front.ssm.protocol.Refusals;
import java.util.List;
import java.util.Optional;

/**
 * What a parameter costs and may hold.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html">Parameter
 *     tiers</a>
 */
public enum Tier {
    /** 4 KB, no policies. */
    STANDARD("Standard", 4096),
    /** 8 KB, with policies; there is no way back. */
    ADVANCED("Advanced", 8192);

    /** What requests may ask for. */
    public static final List<String> NAMES = List.of("Standard", "Advanced", "Intelligent-Tiering");

    private final String text;
    private final int mostBytes;

    Tier(String text, int mostBytes) {
        this.text = text;
        this.mostBytes = mostBytes;
    }

    /**
     * The tier that a new version has.
     *
     * @param asked what the request asks for
     * @param before the tier of the version before, as ministack has it
     * @param policies whether the request has parameter policies
     */
    public static Tier of(Optional<String> asked, Optional<String> before, int bytes, boolean policies) {
        boolean advanced = before.filter(ADVANCED.text::equals).isPresent();
        Tier tier = switch (asked.orElse(advanced ? "Advanced" : "Standard")) {
            case "Standard" -> STANDARD;
            case "Advanced" -> ADVANCED;
            default -> advanced || policies || bytes > STANDARD.mostBytes ? ADVANCED : STANDARD;
        };
        tier.check(advanced, bytes, policies);
        return tier;
    }

    private void check(boolean advancedBefore, int bytes, boolean policies) {
        if (this == STANDARD && advancedBefore) {
            throw Refusals.validation("This parameter uses the advanced-parameter tier. You can't downgrade a parameter"
                    + " from the advanced-parameter tier to the standard-parameter tier. If necessary, you can delete"
                    + " the advanced parameter and recreate it as a standard parameter.");
        }
        if (this == STANDARD && policies) {
            throw Refusals.validation("Parameter policies need the advanced-parameter tier.");
        }
        if (bytes > mostBytes) {
            throw Refusals.validation(text + " tier parameters support a maximum parameter value of " + mostBytes
                    + " characters."
                    + (this == STANDARD
                            ? " To create a larger parameter value, upgrade the parameter to"
                                    + " use the advanced-parameter tier."
                            : ""));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
