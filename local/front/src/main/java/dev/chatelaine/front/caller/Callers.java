package dev.chatelaine.front.caller;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Credential;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the caller behind a credential. Signatures are not checked: the front has no secrets, and this is one machine.
 */
public final class Callers {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Scope STS = new Scope("000000000000", "us-east-1", "sts");

    private final Upstream upstream;
    private final Sessions sessions;
    private final FunctionKeys functions;
    private final UserKeys users;
    private final Set<String> regions = ConcurrentHashMap.newKeySet();

    /** Callers known to ministack, and the sessions opened through the front. */
    public Callers(Upstream upstream, Sessions sessions) {
        this.upstream = upstream;
        this.sessions = sessions;
        this.functions = new FunctionKeys(upstream);
        this.users = new UserKeys(upstream);
    }

    /**
     * The caller.
     *
     * @throws AwsError as the service words it, when the key is unknown, inactive or expired
     */
    public Caller resolve(Credential credential) {
        String key = credential.accessKey();
        regions.add(credential.region());
        if (ACCOUNT.matcher(key).matches()) {
            return Caller.root(key);
        }
        return sessions.find(credential)
                .or(() -> owner(key).flatMap(account -> owned(key, account)))
                .orElseThrow(() -> Unknown.key(credential));
    }

    private Optional<Caller> owned(String key, String account) {
        return users.find(key, account)
                .or(() -> Stream.concat(Stream.of("us-east-1"), regions.stream())
                        .distinct()
                        .filter(region -> !region.isEmpty())
                        .flatMap(region -> functions.find(key, account, region).stream())
                        .findFirst());
    }

    private Optional<String> owner(String key) {
        try {
            return Optional.of(upstream.query(STS, "GetAccessKeyInfo", Map.of("AccessKeyId", key))
                    .text("Account"));
        } catch (AwsError unknown) {
            if (unknown.status() >= 500) {
                throw unknown;
            }
            return Optional.empty();
        }
    }
}
