package dev.plumbline.connectors.http;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Tls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// The certificates that a connection trusts and shows, ready for use.
///
/// @param sockets makes connections that show the client's certificate
/// @param trust decides which servers are trusted
record Certificates(SSLSocketFactory sockets, X509TrustManager trust) {

    private static final String WHERE = "Check the files that the connection's tls names.";

    /// The certificates in the files of a connection; empty if it names none.
    ///
    /// @param folder where relative paths begin
    /// @throws ConnectorException if a file cannot be read or does not hold what it should
    static Optional<Certificates> of(Tls tls, Path folder) throws ConnectorException {
        if (tls.equals(Tls.STANDARD)) {
            return Optional.empty();
        }
        if (tls.certificate().isPresent() != tls.key().isPresent()) {
            throw new ConnectorException(
                    "The connection names a client certificate or a key, but not both.", "Name both, or none of them.");
        }
        try {
            X509TrustManager trust = trust(
                    tls.authority().isPresent()
                            ? Pem.certificates(folder.resolve(tls.authority().get()))
                            : List.of());
            KeyManager[] keys = tls.certificate().isPresent()
                    ? keys(
                            Pem.certificates(folder.resolve(tls.certificate().get())),
                            Pem.privateKey(folder.resolve(tls.key().orElseThrow())))
                    : new KeyManager[0];
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[] {trust}, null);
            return Optional.of(new Certificates(context.getSocketFactory(), trust));
        } catch (GeneralSecurityException | IOException unusable) {
            throw new ConnectorException(
                    "The certificates of the connection cannot be used: "
                            + ServerWords.line(String.valueOf(unusable.getMessage())),
                    WHERE);
        }
    }

    private static X509TrustManager trust(List<X509Certificate> more) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate authority : platform(null).getAcceptedIssuers()) {
            store.setCertificateEntry("platform-" + number++, authority);
        }
        for (X509Certificate authority : more) {
            store.setCertificateEntry("own-" + number++, authority);
        }
        return platform(store);
    }

    private static X509TrustManager platform(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("this Java has no trust manager"));
    }

    private static KeyManager[] keys(List<X509Certificate> chain, PrivateKey key)
            throws GeneralSecurityException, IOException, ConnectorException {
        if (!Pem.isPair(chain.getFirst().getPublicKey(), key)) {
            throw new ConnectorException(
                    "The private key of the connection does not belong to the first certificate of its file.",
                    "Put the client's own certificate first, and name its key.");
        }
        char[] unused = new char[0];
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry("client", key, unused, chain.toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, unused);
        return factory.getKeyManagers();
    }
}
