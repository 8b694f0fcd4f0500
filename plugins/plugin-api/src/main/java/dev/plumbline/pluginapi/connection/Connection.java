package dev.plumbline.pluginapi.connection;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A connection to a running service, as users configure it. Secrets are named in it, never held.
///
/// @param name the name that users gave it
/// @param kind what is connected to, as in `prometheus`
/// @param url where it is, as users wrote it; empty for files and for receivers that wait to be called
/// @param authentication how the connection proves who it is
/// @param tls which certificates are trusted and shown
/// @param headers further headers, as in `X-Scope-OrgID: tenant`
/// @param limits what an answer may take
/// @param interval the time from one pull to the next
/// @param options what only this kind of connection knows, as text by name
public record Connection(
        String name,
        String kind,
        Optional<String> url,
        Authentication authentication,
        Tls tls,
        SortedMap<String, String> headers,
        Limits limits,
        Duration interval,
        SortedMap<String, String> options) {

    /// How often is asked where nothing else is said.
    public static final Duration USUAL_INTERVAL = Duration.ofSeconds(15);

    public Connection {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /// A connection to an address without authentication, with the usual limits.
    public static Connection to(String kind, String url) {
        return new Connection(
                kind,
                kind,
                Optional.of(url),
                Authentication.NONE,
                Tls.STANDARD,
                new TreeMap<>(),
                Limits.STANDARD,
                USUAL_INTERVAL,
                new TreeMap<>());
    }

    /// This connection under another name.
    public Connection called(String other) {
        return new Connection(other, kind, url, authentication, tls, headers, limits, interval, options);
    }

    /// This connection with another authentication.
    public Connection with(Authentication other) {
        return new Connection(name, kind, url, other, tls, headers, limits, interval, options);
    }

    /// This connection with other certificates.
    public Connection with(Tls other) {
        return new Connection(name, kind, url, authentication, other, headers, limits, interval, options);
    }

    /// This connection with other limits.
    public Connection with(Limits other) {
        return new Connection(name, kind, url, authentication, tls, headers, other, interval, options);
    }

    /// This connection with a header more, or another value of it.
    public Connection withHeader(String header, String value) {
        TreeMap<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Connection(name, kind, url, authentication, tls, more, limits, interval, options);
    }

    /// This connection with an option more, or another value of it.
    public Connection withOption(String option, String value) {
        TreeMap<String, String> more = new TreeMap<>(options);
        more.put(option, value);
        return new Connection(name, kind, url, authentication, tls, headers, limits, interval, more);
    }

    /// The value of an option; the other one if it is not set.
    public String option(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }
}
