package dev.plumbline.connectors.configuration;

import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import dev.plumbline.pluginapi.connection.Tls;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads one connection. What cannot be read is told to the faults, and has its usual value in the result.
final class ConnectionEntry {

    private static final Set<String> KEYS = Set.of(
            "type",
            "url",
            "auth",
            "tls",
            "headers",
            "timeout",
            "connectTimeout",
            "interval",
            "maxSeries",
            "maxBytes",
            "options");
    private static final Pattern SECRET_HEADER =
            Pattern.compile("(?i).*(authorization|cookie|token|secret|password|api-?key).*");
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

    private final String name;
    private final int start;
    private final YamlMapping mapping;
    private final ConnectionFaults faults;
    private final ConnectionValues values;

    /// @param start where the connection's name stands
    ConnectionEntry(String name, int start, YamlMapping mapping, ConnectionFaults faults, Path folder) {
        this.name = name;
        this.start = start;
        this.mapping = mapping;
        this.faults = faults;
        this.values = new ConnectionValues(faults, folder);
    }

    Connection read(Collection<String> kinds) {
        faults.checkKeys(mapping, KEYS, "a connection");
        return new Connection(
                name,
                kind(kinds),
                url(),
                new AuthenticationEntry(faults, values).read(mapping.entry("auth")),
                tls(),
                headers(),
                limits(),
                values.time(mapping.entry("interval"), Connection.USUAL_INTERVAL, SHORTEST_INTERVAL, LONGEST_INTERVAL),
                options());
    }

    private String kind(Collection<String> kinds) {
        YamlEntry entry = mapping.entry("type");
        String known = "There is " + ConnectionFaults.listed(kinds) + ".";
        if (entry == null) {
            faults.error(start, "type", "The connection " + name + " has no type.", "Add type: KIND. " + known);
            return "";
        }
        String kind = values.text(entry).orElse("");
        if (!kind.isEmpty() && !kinds.contains(kind)) {
            faults.error(
                    entry.value().start(),
                    "type",
                    "There is no connector for '" + ShownText.shortened(kind) + "'.",
                    NearestName.remedy(kind, kinds, known));
        }
        return kind;
    }

    private Optional<String> url() {
        YamlEntry entry = mapping.entry("url");
        Optional<String> url = entry == null ? Optional.empty() : values.text(entry);
        url.ifPresent(text -> checkUrl(entry == null ? start : entry.value().start(), text));
        return url;
    }

    private void checkUrl(int offset, String text) {
        try {
            URI uri = new URI(text.strip());
            if (uri.getRawUserInfo() != null
                    || (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@"))) {
                faults.plainSecret(offset, "The user or password in the address");
            } else if (uri.getScheme() == null || uri.getHost() == null) {
                faults.error(
                        offset,
                        "url",
                        "'" + ShownText.shortened(text) + "' is not an address of a server.",
                        "Write it with its scheme, as in http://127.0.0.1:9090.");
            }
        } catch (URISyntaxException wrong) {
            faults.error(
                    offset,
                    "url",
                    "The address cannot be read: " + ShownText.shortened(wrong.getReason()) + ".",
                    "Write it with its scheme, as in http://127.0.0.1:9090.");
        }
    }

    private Tls tls() {
        YamlEntry entry = mapping.entry("tls");
        Optional<YamlMapping> parts = entry == null ? Optional.empty() : values.mapping(entry);
        if (parts.isEmpty()) {
            return Tls.STANDARD;
        }
        faults.checkKeys(parts.get(), Set.of("ca", "cert", "key"), "tls");
        Tls tls = new Tls(
                values.path(parts.get().entry("ca")),
                values.path(parts.get().entry("cert")),
                values.path(parts.get().entry("key")));
        if (tls.certificate().isPresent() != tls.key().isPresent()) {
            faults.error(
                    parts.get().start(),
                    "tls",
                    "A client certificate needs both its file and that of its key.",
                    "Write both cert and key, or none of them.");
        }
        return tls;
    }

    private SortedMap<String, String> headers() {
        YamlEntry entry = mapping.entry("headers");
        SortedMap<String, String> headers = new TreeMap<>();
        if (entry != null) {
            values.mapping(entry)
                    .ifPresent(map -> map.entries().forEach(header -> {
                        if (SECRET_HEADER.matcher(header.keyText()).matches()) {
                            faults.plainSecret(
                                    header.start(),
                                    "The header " + ShownText.shortened(header.keyText()) + ", a secret,");
                        } else {
                            values.text(header).ifPresent(value -> headers.put(header.keyText(), value));
                        }
                    }));
        }
        return headers;
    }

    private SortedMap<String, String> options() {
        YamlEntry entry = mapping.entry("options");
        SortedMap<String, String> options = new TreeMap<>();
        if (entry != null) {
            values.mapping(entry)
                    .ifPresent(map -> map.entries()
                            .forEach(option ->
                                    values.text(option).ifPresent(value -> options.put(option.keyText(), value))));
        }
        return options;
    }

    private Limits limits() {
        Limits usual = Limits.STANDARD;
        Duration answer = values.time(mapping.entry("timeout"), usual.answer(), SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        Duration connect =
                values.time(mapping.entry("connectTimeout"), usual.connect(), SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
        long series = values.number(mapping.entry("maxSeries"), usual.series(), 10_000_000);
        YamlEntry size = mapping.entry("maxBytes");
        long bytes = size == null
                ? usual.bytes()
                : values.value(size, ValueTypes.SIZE).map(ByteSize::bytes).orElse(usual.bytes());
        return new Limits(connect, answer, (int) series, bytes);
    }
}
