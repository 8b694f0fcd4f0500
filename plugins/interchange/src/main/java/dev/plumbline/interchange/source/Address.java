package dev.plumbline.interchange.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A network address that a configuration value holds.
///
/// @param scheme what stands before `://`, without what wraps it (`mysql` of `jdbc:mysql`); empty if nothing does
/// @param host the host's name
/// @param port the port, if it is written
public record Address(String scheme, String host, Optional<Integer> port) {

    private static final int LONGEST = 4096;
    private static final String HOST = "(?<host>[A-Za-z](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\.?";
    private static final Pattern URL =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.:-]{0,40})://(?:[^/@\\s]{0,400}@)?" + HOST
                    + "(?::(?<port>[0-9]{1,5}))?(?:[/?#].*)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile(HOST + ":(?<port>[0-9]{1,5})(?:/.*)?");
    private static final Pattern LONE_HOST = Pattern.compile(HOST);
    private static final Pattern ASKS_FOR_HOST = Pattern.compile(
            "(HOST|HOSTNAME|ADDR|ADDRESS|URL|URI|SERVER|SERVERS|ENDPOINT|UPSTREAM|BACKEND|BROKER|BROKERS)S?$");

    /// The addresses in the value of a variable: URLs, and hosts with their ports. A lone host counts if the variable
    /// is named like one that holds hosts, as in `DB_HOST`.
    public static List<Address> in(String variable, String value) {
        List<Address> found = new ArrayList<>();
        if (value.length() > LONGEST) {
            return found;
        }
        for (String part : value.strip().split("[,;\\s]+", -1)) {
            of(variable, part).filter(address -> !address.isOwnHost()).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Address> of(String variable, String text) {
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            String scheme = url.group("scheme").toLowerCase(Locale.ROOT);
            return Optional.of(
                    new Address(scheme.substring(scheme.lastIndexOf(':') + 1), host(url), port(url.group("port"))));
        }
        Matcher pair = HOST_AND_PORT.matcher(text);
        if (pair.matches()) {
            return Optional.of(new Address("", host(pair), port(pair.group("port"))));
        }
        Matcher lone = LONE_HOST.matcher(text);
        return lone.matches()
                        && ASKS_FOR_HOST
                                .matcher(variable.toUpperCase(Locale.ROOT))
                                .find()
                ? Optional.of(new Address("", host(lone), Optional.empty()))
                : Optional.empty();
    }

    private static String host(Matcher matcher) {
        return matcher.group("host").toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> port(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private boolean isOwnHost() {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    /// Whether the text names a host without doubt: by a scheme or a port.
    public boolean isCertain() {
        return !scheme.isEmpty() || port.isPresent();
    }
}
