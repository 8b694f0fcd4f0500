package dev.plumbline.connectors.prometheus;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Authentication;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// Says what went wrong with a server, and what to do.
final class Failures {

    private final String server;

    /// @param server the address as it may be shown
    Failures(String server) {
        this.server = server;
    }

    /// A connection that broke or was never made.
    ConnectorException of(IOException broken) {
        if (broken instanceof LimitedStream.TooLongException) {
            return new ConnectorException(
                    server + " sent an answer that is larger than the limit.",
                    "Narrow the query, or raise the limit of the connection.");
        }
        if (broken instanceof UnknownHostException) {
            return new ConnectorException(
                    "The name of the server in " + server + " is not known.", "Check the spelling and the network.");
        }
        if (broken instanceof SSLException) {
            return new ConnectorException(
                    server + " cannot be reached over TLS: " + ShownText.shortened(String.valueOf(broken.getMessage())),
                    "Check that the server speaks https, and that its certificate is trusted here.");
        }
        if (broken instanceof InterruptedIOException) {
            return new ConnectorException(
                    server + " did not answer in time.",
                    "Try a shorter window, or raise the time limit of the connection.");
        }
        if (broken instanceof ConnectException) {
            return new ConnectorException(
                    "Nothing answers at " + server + ".", "Check that the server runs, and that the port is right.");
        }
        return new ConnectorException(
                "The connection to " + server + " broke.", "Try again; if it stays, check the server and any proxy.");
    }

    /// An HTTP status without a JSON answer.
    ConnectorException ofStatus(int code, String type, Authentication authentication) {
        return switch (code) {
            case 401 ->
                new ConnectorException(
                        server + " does not know who is asking (401).",
                        authentication instanceof Authentication.Anonymous
                                ? "Give the connection a user and password, or a token."
                                : "Check the user, and the password or token, of the connection.");
            case 403 ->
                new ConnectorException(
                        server + " does not allow this (403).", "Ask its owner for the right to query metrics.");
            case 404 ->
                new ConnectorException(
                        server + " has no Prometheus API (404).", "Check the address and its path prefix.");
            case 429 ->
                new ConnectorException(server + " refuses more queries for now (429).", "Wait, and ask less often.");
            default ->
                code >= 500
                        ? new ConnectorException(
                                server + " failed (" + code + ").", "Try again later; if it stays, look at its log.")
                        : code >= 300 && code < 400
                                ? new ConnectorException(
                                        server + " points to another address (" + code + ").",
                                        "Use the address that the server is really at; a login page may be in between.")
                                : notTheApi("status " + code + " with " + described(type));
        };
    }

    /// An answer that no Prometheus gives.
    ConnectorException notTheApi(String answer) {
        return new ConnectorException(
                server + " does not answer as a Prometheus server: it gave " + answer + ".",
                "Check the address, its scheme and its path prefix; a proxy or login page may be in between.");
    }

    /// An error that the server reports in JSON.
    ConnectorException of(int code, RefusedException refused) {
        if (refused.type().isEmpty() && String.valueOf(refused.getMessage()).isEmpty()) {
            return code < 400 ? notTheApi("JSON of another shape") : ofStatus(code, "json", Authentication.NONE);
        }
        String remedy = refused.type().equals("timeout") || code == 503
                ? "Try a shorter window, or ask when the server has less to do."
                : "Look at the server's log.";
        return new ConnectorException(
                server + " reports " + ShownText.shortened(refused.type()) + ": "
                        + ShownText.shortened(String.valueOf(refused.getMessage())),
                remedy);
    }

    /// Whether the server works, and only did not take the expression.
    boolean isAboutTheQuery(int code, RefusedException refused) {
        return (code == 400 || code == 422) && !refused.type().isEmpty();
    }

    private static String described(String type) {
        return type.equals("null") ? "no content type" : "the content type " + ShownText.shortened(type);
    }
}
