package dev.plumbline.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.connection.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificatesTest {

    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("own authority")
            .build();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "# the authority\n" + AUTHORITY.certificatePem());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void trustsAPrivateAuthority() throws Exception {
        serve(certificate("localhost"));
        assertThat(ask(trusting("ca.pem"))).isEqualTo("[]");
    }

    @Test
    void doesNotTrustIt() throws IOException {
        serve(certificate("localhost"));
        assertFails(Tls.STANDARD, "is not trusted");
    }

    @Test
    void refusesACertificateOfAnotherName() throws IOException {
        serve(certificate("metrics.example.org"));
        assertFails(trusting("ca.pem"), "is for another name");
    }

    @Test
    void refusesACertificateThatHasExpiredOrIsNotValidYet() throws IOException {
        long now = System.currentTimeMillis();
        serve(new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("localhost")
                .validityInterval(now - 2 * DAY, now - DAY)
                .build());
        assertFails(trusting("ca.pem"), "has expired");
    }

    @Test
    void refusesACertificateThatIsNotValidYet() throws IOException {
        long now = System.currentTimeMillis();
        serve(new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("localhost")
                .validityInterval(now + DAY, now + 2 * DAY)
                .build());
        assertFails(trusting("ca.pem"), "is not valid yet");
    }

    @Test
    void showsAClientCertificate() throws Exception {
        HeldCertificate client =
                new HeldCertificate.Builder().signedBy(AUTHORITY).rsa2048().build();
        Files.writeString(folder.resolve("client.pem"), client.certificatePem());
        Files.writeString(folder.resolve("client.key"), client.privateKeyPkcs8Pem());
        server.requireClientAuth();
        serve(certificate("localhost"));
        Tls tls = new Tls(
                Optional.of(Path.of("ca.pem")), Optional.of(Path.of("client.pem")), Optional.of(Path.of("client.key")));
        assertThat(ask(tls)).isEqualTo("[]");
    }

    @Test
    void saysThatAServerWantsAClientCertificate() throws IOException {
        server.requireClientAuth();
        serve(certificate("localhost"));
        // In TLS 1.3 the server may close before the client has read why.
        assertThatThrownBy(() -> ask(trusting("ca.pem")))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failed -> assertThat(failed.remedy()).contains("asks for a client certificate"));
    }

    @Test
    void saysThatAPortDoesNotSpeakTls() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = plain.accept()) {
                    caller.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().readAllBytes();
                } catch (IOException ended) {
                    throw new UncheckedIOException(ended);
                }
            });
            assertThatThrownBy(() -> ask("https://127.0.0.1:" + plain.getLocalPort(), Tls.STANDARD))
                    .hasMessageContaining("does not speak TLS at this port");
        }
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws IOException {
        HeldCertificate client = new HeldCertificate.Builder().build();
        HeldCertificate other = new HeldCertificate.Builder().build();
        HeldCertificate old = new HeldCertificate.Builder().rsa2048().build();
        Files.writeString(folder.resolve("client.pem"), client.certificatePem());
        Files.writeString(folder.resolve("other.key"), other.privateKeyPkcs8Pem());
        Files.writeString(folder.resolve("old.key"), old.privateKeyPkcs1Pem());
        Files.writeString(folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
        assertUnusable(trusting("absent.pem"), "cannot be read");
        assertUnusable(trusting("other.key"), "holds no certificate");
        assertUnusable(trusting("broken.pem"), "cannot be read");
        assertUnusable(shown("client.pem", "other.key"), "does not belong to");
        assertUnusable(shown("client.pem", "old.key"), "not in PKCS 8");
        assertUnusable(shown("client.pem", "client.pem"), "holds no private key");
        assertUnusable(new Tls(Optional.empty(), Optional.of(Path.of("client.pem")), Optional.empty()), "but not both");
    }

    private static Tls trusting(String file) {
        return new Tls(Optional.of(Path.of(file)), Optional.empty(), Optional.empty());
    }

    private static Tls shown(String certificate, String key) {
        return new Tls(Optional.empty(), Optional.of(Path.of(certificate)), Optional.of(Path.of(key)));
    }

    private static HeldCertificate certificate(String name) {
        return new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName(name)
                .build();
    }

    private void serve(HeldCertificate certificate) throws IOException {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate, AUTHORITY.certificate())
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .sslSocketFactory());
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body("[]")
                .build());
        server.start();
    }

    private void assertFails(Tls tls, String what) {
        assertThatThrownBy(() -> ask(tls))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining(what);
    }

    private void assertUnusable(Tls tls, String what) {
        assertThatThrownBy(() -> ask("https://localhost", tls))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining(what);
    }

    private String ask(Tls tls) throws ConnectorException, RefusedException {
        return ask(server.url("/").toString(), tls);
    }

    private String ask(String url, Tls tls) throws ConnectorException, RefusedException {
        Surroundings surroundings = new Surroundings(folder, new TreeMap<>(), InstantSource.system());
        try (HttpService service = HttpService.of(
                Connection.to("thing", url).with(tls),
                surroundings,
                "Thing",
                new RetryPolicy(0, Duration.ZERO, Duration.ZERO, () -> 0))) {
            return service.ask(HttpQuestion.get("x"), HttpAnswer::text);
        }
    }
}
