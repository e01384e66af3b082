package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretText;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What new passwords are made of: printable ASCII less what is excluded, with at least one character of each kind that is
 * left. Every such password is as likely as any other.
 *
 * @param length characters
 * @param excluded characters that are not used, since some client or connection string trips over them
 */
public record PasswordRules(int length, String excluded) {

    /** Characters of a password. */
    static final int DEFAULT_LENGTH = 32;
    /** What AWS's rotation function for PostgreSQL leaves out. */
    static final String DEFAULT_EXCLUDED = "/@\"'\\:";
    /** With fewer, a password could be guessed. */
    static final int FEWEST_CHARACTERS = 32;

    private static final IntPredicate LETTER_OR_DIGIT =
            character -> character < 128 && Character.isLetterOrDigit(character);
    private static final List<IntPredicate> KINDS =
            List.of(Character::isLowerCase, Character::isUpperCase, Character::isDigit, LETTER_OR_DIGIT.negate());

    /** The characters that passwords are made of. */
    int[] alphabet() {
        return IntStream.rangeClosed('!', '~')
                .filter(character -> excluded.indexOf(character) < 0)
                .toArray();
    }

    /** A new password. The source of random numbers is made here and now: a copy of a snapshot must not share one. */
    SecretText newPassword() {
        SecureRandom random = new SecureRandom();
        int[] alphabet = alphabet();
        char[] password = new char[length];
        do {
            for (int i = 0; i < length; i++) {
                password[i] = (char) alphabet[random.nextInt(alphabet.length)];
            }
        } while (!hasEachKind(password, alphabet));
        return SecretText.owning(password);
    }

    private static boolean hasEachKind(char[] password, int[] alphabet) {
        return KINDS.stream()
                .filter(kind -> IntStream.of(alphabet).anyMatch(kind))
                .allMatch(kind -> IntStream.range(0, password.length).anyMatch(i -> kind.test(password[i])));
    }
}
