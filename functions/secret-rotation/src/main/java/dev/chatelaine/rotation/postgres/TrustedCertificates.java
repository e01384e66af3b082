package dev.chatelaine.rotation.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.postgresql.ssl.WrappedFactory;

/** TLS that trusts given authorities only, or those of the JDK where none are given. The driver makes it by its name. */
public final class TrustedCertificates extends WrappedFactory {

    /**
     * What the driver calls.
     *
     * @param certificates base64 of DER, separated by commas; empty for the JDK's
     * @throws GeneralSecurityException if they are not certificates
     */
    public TrustedCertificates(String certificates) throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, certificates.isEmpty() ? null : trustManagers(certificates), null);
        factory = context.getSocketFactory();
    }

    /** A server that has another name than the one called fails the handshake, before anything is said to it. */
    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        SSLSocket secured = (SSLSocket) super.createSocket(socket, host, port, autoClose);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        return secured;
    }

    private static TrustManager[] trustManagers(String certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        CertificateFactory x509 = CertificateFactory.getInstance("X.509");
        for (String certificate : certificates.split(",", -1)) {
            byte[] der = Base64.getDecoder().decode(certificate);
            store.setCertificateEntry(
                    "authority " + store.size(), x509.generateCertificate(new ByteArrayInputStream(der)));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }
}
