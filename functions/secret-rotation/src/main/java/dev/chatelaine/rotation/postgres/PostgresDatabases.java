package dev.chatelaine.rotation.postgres;

import dev.chatelaine.Internal;
import dev.chatelaine.aws.SecretText;
import dev.chatelaine.rotation.Databases;
import dev.chatelaine.rotation.Place;
import dev.chatelaine.rotation.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** PostgreSQL servers, over TLS with the certificate and the host's name verified, and no other way. */
public final class PostgresDatabases implements Databases {

    private static final String CONNECT_SECONDS = "5";
    private static final String SILENCE_SECONDS = "20";

    private final String certificates;

    /**
     * Servers that these authorities vouch for.
     *
     * @param certificates base64 of DER; none for the authorities that the JDK trusts
     */
    public PostgresDatabases(List<String> certificates) {
        this.certificates = String.join(",", certificates);
    }

    @Override
    public Optional<Session> login(Place place, String username, SecretText password) {
        try {
            Connection connection = new Driver().connect(url(place), properties(username, password));
            if (connection == null) {
                throw new Internal(
                        "The PostgreSQL driver does not know its own URL: report it to the function's owner.");
            }
            return Optional.of(new PostgresSession(connection));
        } catch (SQLException failure) {
            if (Failure.isRefusedLogin(failure)) {
                return Optional.empty();
            }
            throw Failure.toLogIn(failure);
        }
    }

    private static String url(Place place) {
        String host = place.host().contains(":") ? "[" + place.host() + "]" : place.host();
        return "jdbc:postgresql://" + host + ":" + place.port() + "/"
                + URLEncoder.encode(place.database(), StandardCharsets.UTF_8);
    }

    private Properties properties(String username, SecretText password) {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password.reveal());
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslfactory", TrustedCertificates.class.getName());
        properties.setProperty("sslfactoryarg", certificates);
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", SILENCE_SECONDS);
        properties.setProperty("ApplicationName", "chatelaine");
        return properties;
    }
}
