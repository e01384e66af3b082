package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import java.util.regex.Pattern;

/** What several commands ask of their options. */
final class Options {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private Options() {}

    static void requireAccount(String account) {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new InvalidRequest("--account: expected the twelve digits of an account, for example 111122223333.");
        }
    }
}
