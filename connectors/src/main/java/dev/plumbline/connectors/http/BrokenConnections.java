package dev.plumbline.connectors.http;

import dev.plumbline.connectors.http.Outcome.Kind;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Limits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// Says why a connection was not made, or why it broke.
final class BrokenConnections {

    private final String server;
    private final Failures failures;
    private final Limits limits;

    BrokenConnections(String server, Failures failures, Limits limits) {
        this.server = server;
        this.failures = failures;
        this.limits = limits;
    }

    /// A connection that was not made, or broke.
    ///
    /// @param hasBegun whether the answer had begun
    <T> Outcome<T> of(IOException broken, boolean hasBegun) {
        return switch (broken) {
            case LimitedStream.TooLongException tooLong -> failed(failures.tooLong(limits), Kind.MISTAKEN);
            case UnexpectedAnswerException other ->
                failed(failures.notTheApi(String.valueOf(other.getMessage())), Kind.MISTAKEN);
            case UnknownHostException unknown ->
                failed("The name of the server in " + server + " is not known.", "Check the spelling and the network.");
            case SSLException tls -> failed(ofTls(tls), Kind.BROKEN);
            case InterruptedIOException late -> ofTime(late, hasBegun);
            case NoRouteToHostException unreachable ->
                failed("There is no way to " + server + ".", "Check the network, the VPN and the address.");
            case ConnectException refused ->
                failed("Nothing answers at " + server + ".", "Check that the server runs, and that the port is right.");
            case ProtocolException foreign -> ofProtocol(foreign, hasBegun);
            default -> ofBreak(hasBegun);
        };
    }

    private <T> Outcome<T> ofTime(InterruptedIOException late, boolean hasBegun) {
        String message = message(late);
        if (!hasBegun && message.contains("connect")) {
            return failed(
                    server + " could not be reached within " + limits.connect().toSeconds() + " s.",
                    "Check the host and the port; a firewall may be in between.");
        }
        String what = hasBegun ? " did not finish its answer in time." : " did not answer in time.";
        return failed(
                server + what + " The limit is " + limits.answer().toSeconds() + " s.",
                "Try a shorter window, or raise the time limit of the connection.");
    }

    private <T> Outcome<T> ofProtocol(ProtocolException foreign, boolean hasBegun) {
        return message(foreign).contains("status line")
                ? failed(
                        server + " does not speak HTTP at this port.",
                        "Check the port; if the server speaks TLS there, write https in the address.")
                : ofBreak(hasBegun);
    }

    private <T> Outcome<T> ofBreak(boolean hasBegun) {
        ConnectorException problem = failures.of(
                hasBegun
                        ? server + " broke off in the middle of its answer."
                        : "The connection to " + server + " broke before it answered.",
                !hasBegun && server.startsWith("https")
                        ? "Try again; if it stays, look at the server and any proxy in between. If it asks for a client"
                                + " certificate, give the connection's tls the one that it knows."
                        : "Try again; if it stays, look at the server and any proxy in between.");
        return failed(problem, Kind.TEMPORARY);
    }

    private ConnectorException ofTls(SSLException broken) {
        if (broken instanceof SSLPeerUnverifiedException) {
            return failures.of(
                    "The certificate of " + server + " is for another name.",
                    "Use the name that the certificate is for, or have it made for this one.");
        }
        if (hasCause(broken, CertificateExpiredException.class)) {
            return failures.of(
                    "The certificate of " + server + ", or of the authority behind it, has expired.",
                    "Renew it, or check the clock of this machine.");
        }
        if (hasCause(broken, CertificateNotYetValidException.class)) {
            return failures.of(
                    "The certificate of " + server + " is not valid yet.", "Check the clock of this machine.");
        }
        String message = message(broken);
        if (message.contains("certification path") || message.contains("trust")) {
            return failures.of(
                    "The certificate of " + server + " is not trusted.",
                    "If it comes from a private authority, name the authority's PEM file in the connection's tls.");
        }
        if (message.contains("unsupported or unrecognized") || message.contains("plaintext")) {
            return failures.of(
                    server + " does not speak TLS at this port.",
                    "Write http instead of https in the address, or give the port that speaks TLS.");
        }
        if (message.contains("certificate_required")
                || message.contains("bad_certificate")
                || message.contains("certificate_unknown")
                || message.contains("unknown_ca")
                || message.contains("handshake_failure")) {
            return failures.of(
                    server + " does not accept this client over TLS: "
                            + ServerWords.line(String.valueOf(broken.getMessage())),
                    "If it asks for a client certificate, give the connection's tls the one that it knows.");
        }
        return failures.of(
                server + " cannot be reached over TLS: " + ServerWords.line(String.valueOf(broken.getMessage())),
                "Check that the server speaks https, and which versions of TLS it allows.");
    }

    private <T> Outcome<T> failed(String what, String remedy) {
        return failed(failures.of(what, remedy), Kind.BROKEN);
    }

    private static <T> Outcome<T> failed(ConnectorException problem, Kind kind) {
        return new Outcome.Failed<>(problem, kind, Optional.empty());
    }

    private static String message(IOException broken) {
        return String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static boolean hasCause(Throwable broken, Class<? extends Exception> kind) {
        @Nullable Throwable cause = broken;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (kind.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
