package dev.plumbline.connectors.openmetrics;

import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.http.HttpAnswer;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.http.UnexpectedAnswerException;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address that metrics are read from.
///
/// @param service the name of the service, as users gave it
/// @param place where it is
/// @param http how it is asked
record ScrapeTarget(Optional<String> service, ServiceIdentity place, HttpService http, ExpositionLimits limits) {

    static final String TARGETS = "targets";
    private static final String USUAL_PATH = "/metrics";
    private static final String ACCEPTED = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.9,"
            + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
    /// A name, an equals sign and an address; the name may be left out. Addresses have equals signs in their query
    /// only.
    private static final Pattern NAMED = Pattern.compile("(?:([^=/:?#]+)=)?(.+)");
    private static final Pattern SCHEME = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    /// A text that was read, and its format.
    record Shown(Exposition exposition, ExpositionFormat format) {}

    /// The targets of a connection: its address, and those of its option `targets`.
    ///
    /// @throws ConnectorException if there is none, or one that is no address
    static List<ScrapeTarget> of(Connection connection, KnownOptions options, Surroundings surroundings)
            throws ConnectorException {
        List<String> told = new ArrayList<>();
        connection.url().map(String::strip).filter(url -> !url.isEmpty()).ifPresent(told::add);
        told.addAll(options.list(TARGETS));
        if (told.isEmpty()) {
            throw new ConnectorException(
                    "The connection " + ShownText.shortened(connection.name()) + " names no address to scrape.",
                    "Give it an url, or list addresses in the option " + TARGETS + ", as in checkout=127.0.0.1:9464.");
        }
        List<ScrapeTarget> targets = new ArrayList<>();
        for (String target : new LinkedHashSet<>(told)) {
            targets.add(of(target, connection, surroundings));
        }
        return List.copyOf(targets);
    }

    private static ScrapeTarget of(String told, Connection connection, Surroundings surroundings)
            throws ConnectorException {
        Matcher parts = NAMED.matcher(told);
        Optional<String> name = parts.matches() && !SCHEME.matcher(told).matches()
                ? Optional.ofNullable(parts.group(1))
                : Optional.empty();
        String address =
                name.map(service -> told.substring(service.length() + 1)).orElse(told);
        URI url = url(SCHEME.matcher(address).matches() ? address : "http://" + address);
        Connection single = new Connection(
                connection.name(),
                connection.kind(),
                Optional.of(url.toString()),
                connection.authentication(),
                connection.tls(),
                connection.headers(),
                connection.limits(),
                connection.interval(),
                connection.options());
        Connection asking = connection.headers().keySet().stream().anyMatch("accept"::equalsIgnoreCase)
                ? single
                : single.withHeader("Accept", ACCEPTED);
        return new ScrapeTarget(
                name,
                ServiceIdentity.at(url.getHost(), Math.max(0, url.getPort())),
                HttpService.of(asking, surroundings, "metrics"),
                ExpositionLimits.STANDARD.withSamples(connection.limits().series()));
    }

    private static URI url(String address) throws ConnectorException {
        try {
            URI url = new URI(address);
            if (url.getHost() != null) {
                return url.getPath().isEmpty() || url.getPath().equals("/") ? url.resolve(USUAL_PATH) : url;
            }
        } catch (URISyntaxException noAddress) {
            // Told below, as for an address without a host.
        }
        throw new ConnectorException(
                "A target of the connection is no address: " + ShownText.shortened(address.replaceAll("//.*@", "//")),
                "Write a host and a port, as in 127.0.0.1:9464, or an http or https address.");
    }

    /// Reads what the target shows at present.
    Shown scrape(Progress progress) throws ConnectorException {
        HttpQuestion question = HttpQuestion.get("").answeredIn("application/openmetrics-text", "text/plain");
        try {
            return http.ask(question, this::read, progress);
        } catch (RefusedException refused) {
            throw new ConnectorException(
                    http.shown() + " does not give metrics: " + refused.error(), "Check the address and its path.");
        }
    }

    private Shown read(HttpAnswer answer) throws IOException {
        ExpositionFormat format =
                ExpositionFormat.of(answer.header("Content-Type").orElse(""));
        try {
            return new Shown(ExpositionParser.parse(answer.body(), format, limits), format);
        } catch (MalformedMetricsException malformed) {
            throw new UnexpectedAnswerException("metrics with a mistake in " + malformed.getMessage());
        }
    }
}
