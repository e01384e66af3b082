package dev.chatelaine.rotation;

import dev.chatelaine.Denied;
import dev.chatelaine.Shown;
import java.util.List;

/**
 * Which secrets may serve as the administrator's: whoever can write a secret chooses its {@code masterarn}, so the stack
 * bounds the choice, in the role and here.
 *
 * @param patterns ARNs; an asterisk at the end stands for anything
 */
public record MasterSecrets(List<String> patterns) {

    /** Copies the patterns. */
    public MasterSecrets {
        patterns = List.copyOf(patterns);
    }

    /** Refuses any other. */
    void require(String arn) {
        if (patterns.stream().noneMatch(pattern -> matches(pattern, arn))) {
            throw new Denied("The secret's masterarn " + Shown.name(arn)
                    + " is none of the master secrets of this stack: add it to the stack's parameter"
                    + " RotationMasterSecretArns, or correct the secret.");
        }
    }

    private static boolean matches(String pattern, String arn) {
        return pattern.endsWith("*") ? arn.startsWith(pattern.substring(0, pattern.length() - 1)) : arn.equals(pattern);
    }
}
