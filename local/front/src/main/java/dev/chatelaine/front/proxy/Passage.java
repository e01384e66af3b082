package dev.chatelaine.front.proxy;

import dev.chatelaine.front.call.Rekeyed;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpHeader;

/**
 * A request on its way to ministack.
 *
 * @param visit the request
 * @param forward how it is passed on
 * @param keyed its credentials as ministack shall see them
 */
record Passage(Visit visit, Disposition.Forward forward, Rekeyed keyed) {
    private static final String ATTRIBUTE = Passage.class.getName();

    static Passage of(Visit visit, Disposition.Forward forward) {
        Rekeyed keyed = forward.account()
                .map(account -> Rekeyed.under(account, visit.head))
                .orElseGet(() -> new Rekeyed(visit.head.header("authorization"), visit.head.query()));
        return new Passage(visit, forward, keyed);
    }

    static Passage of(org.eclipse.jetty.server.Request request) {
        return (Passage) request.getAttribute(ATTRIBUTE);
    }

    void attach(org.eclipse.jetty.server.Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The request to send, with the target as it came. */
    Request request(HttpClient client, URI upstream, String originalQuery) {
        String target = visit.head.path() + question(originalQuery);
        try {
            return client.newRequest(new URI(upstream + target));
        } catch (URISyntaxException unusual) {
            // Jetty keeps a path that is no URI as it is.
            return client.newRequest(upstream).path(target);
        }
    }

    /** A question mark stays, also with nothing behind it, unless there was only a signature. */
    private String question(String original) {
        boolean emptied =
                original != null && !original.isEmpty() && keyed.query().isEmpty();
        return original == null || emptied ? "" : "?" + keyed.query();
    }

    /** Puts the account's credentials in the place of the caller's. */
    void rekey(Request proxied) {
        if (forward.account().isPresent()) {
            proxied.headers(headers ->
                    headers.remove("x-amz-security-token").put(HttpHeader.AUTHORIZATION, keyed.authorization()));
        }
    }
}
