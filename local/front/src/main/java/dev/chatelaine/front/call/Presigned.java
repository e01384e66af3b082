package dev.chatelaine.front.call;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The life of a presigned query (Signature Version 4, "Authenticating requests: using query parameters"). */
public final class Presigned {
    private static final DateTimeFormatter AMZ = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private Presigned() {}

    /** Whether a request is presigned and past its time, or does not say its time rightly. */
    public static boolean expired(Head head, Instant now) {
        Form query = head.parameters();
        if (!query.has("X-Amz-Credential")) {
            return false;
        }
        try {
            Instant signed = LocalDateTime.parse(query.get("X-Amz-Date"), AMZ).toInstant(ZoneOffset.UTC);
            return now.isAfter(signed.plusSeconds(Long.parseLong(query.get("X-Amz-Expires"))));
        } catch (DateTimeParseException | NumberFormatException malformed) {
            return true;
        }
    }
}
