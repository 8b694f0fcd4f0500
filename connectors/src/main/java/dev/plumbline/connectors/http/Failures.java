package dev.plumbline.connectors.http;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Limits;
import java.time.Duration;

/// Says what a server did instead of answering, and what to do.
final class Failures {

    private final String server;
    private final String product;
    private final Redaction redaction;

    /// @param server the address as it may be shown
    /// @param product what should answer there, as in `Prometheus`
    Failures(String server, String product, Redaction redaction) {
        this.server = server;
        this.product = product;
        this.redaction = redaction;
    }

    /// A failure in words, to which what a server says is added without secrets.
    ConnectorException of(String what, String remedy) {
        return new ConnectorException(redaction.scrubbed(what), remedy);
    }

    /// A refusal without secrets.
    RefusedException refused(String type, String error) {
        return new RefusedException(redaction.scrubbed(type), redaction.scrubbed(error));
    }

    /// A status that is no success.
    ConnectorException ofStatus(int code, String type, ServerWords words, Authentication authentication) {
        return switch (code) {
            case 401 ->
                of(
                        server + " does not know who is asking (401)" + said(words),
                        authentication instanceof Authentication.Anonymous
                                ? "Give the connection a user and password, or a token."
                                : "Check the user, and the password or token, of the connection.");
            case 403 ->
                of(server + " does not allow this (403)" + said(words), "Ask its owner for the right to query it.");
            case 404 ->
                of(
                        server + " has no " + product + " API (404)" + said(words),
                        "Check the address and its path prefix.");
            case 407 ->
                of(
                        "The proxy before " + server + " wants to know who is asking (407).",
                        "Ask who runs the proxy, or go round it.");
            case 410 ->
                of(
                        server + " no longer has this API, or the page that was asked for (410)" + said(words),
                        "Ask again; if it stays, compare the version of " + product
                                + " with those that are supported.");
            case 429 -> of(server + " refuses more queries for now (429)" + said(words), "Wait, and ask less often.");
            default -> ofClass(code, type, words);
        };
    }

    private ConnectorException ofClass(int code, String type, ServerWords words) {
        if (code >= 500) {
            return of(
                    server + " failed (" + code + ")" + said(words),
                    words.kind().equals("timeout") || code == 504
                            ? "Try a shorter window, or ask when the server has less to do."
                            : "Try again later; if it stays, look at the server's log.");
        }
        if (code >= 300 && code < 400) {
            return of(
                    server + " points to another address (" + code + ").",
                    "Use the address that the server is really at; a login page may be in between.");
        }
        return notTheApi("status " + code + " with "
                + (words.together().isEmpty() ? described(type) : "the words \"" + words.together() + "\""));
    }

    /// A good status with another content type.
    ConnectorException ofType(String type) {
        return notTheApi(type.contains("html") ? "a web page (HTML)" : described(type));
    }

    /// An answer that the product does not give.
    ConnectorException notTheApi(String answer) {
        return of(
                server + " does not answer as " + product + " does: it gave " + answer + ".",
                "Check the address, its scheme and its path prefix; a proxy or login page may be in between.");
    }

    /// A server that was spoken to without TLS and wants it.
    ConnectorException wantsTls() {
        return of(
                server + " speaks TLS at this port, and was asked without.",
                "Write https instead of http in the address of the connection.");
    }

    /// An answer that is longer than the connection allows.
    ConnectorException tooLong(Limits limits) {
        return of(
                server + " sent an answer that is larger than the limit of " + (limits.bytes() >> 20) + " MiB.",
                "Narrow the query, or raise the limit of the connection.");
    }

    /// A server that failed so often, or asked to be left alone, so that it is not asked.
    ///
    /// @param last what it did the last time
    ConnectorException resting(Duration rest, String last) {
        return of(
                server + " is left alone for " + Math.max(1, rest.toSeconds()) + " s more."
                        + (last.isEmpty() ? "" : " The last time: " + last),
                "Wait, or test the connection to ask at once.");
    }

    /// A question that the user stopped.
    ConnectorException stopped() {
        return of("The question to " + server + " was stopped.", "Ask again when you want the answer.");
    }

    private static String said(ServerWords words) {
        String together = words.together();
        return together.isEmpty() ? "." : ": " + together + (together.endsWith(".") ? "" : ".");
    }

    private static String described(String type) {
        return type.isEmpty() ? "no content type" : "the content type " + ServerWords.line(type);
    }
}
