package dev.chatelaine.front.caller;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Credential;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that STS opened through this front, by access key. Of a token only its digest is kept. */
public final class Sessions {
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Sessions that expire by this clock. */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    private record Session(Caller caller, String tokenDigest, Instant expires) {}

    /** Remembers a session. */
    public void open(String accessKey, String token, Instant expires, Caller caller) {
        sessions.put(accessKey, new Session(caller, digest(token), expires));
    }

    /**
     * The session's caller, empty when the key opened no session here.
     *
     * @throws AwsError when the session has expired or the token is not its own
     */
    Optional<Caller> find(Credential credential) {
        Session session = sessions.get(credential.accessKey());
        if (session == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(session.expires)) {
            throw Unknown.expired(credential);
        }
        if (!session.tokenDigest.equals(digest(credential.sessionToken()))) {
            throw Unknown.key(credential);
        }
        return Optional.of(session.caller);
    }

    private static String digest(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every JDK has SHA-256", missing);
        }
    }
}
