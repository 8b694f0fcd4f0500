package dev.plumbline.demoplatform.plan;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a platform is started with.
///
/// @param workspace the folder of the workspace whose flows run
/// @param endpoint an OTLP/HTTP receiver, without `/v1/traces`
/// @param zipkin a Zipkin server that gets the spans too, without `/api/v2/spans`
/// @param load the load
/// @param day how long a day of the platform takes; zero if its load does not swing
/// @param interval how often metrics and evaluations are sent
/// @param seed what is drawn depends on it
public record Settings(
        Path workspace, URI endpoint, Optional<URI> zipkin, Load load, Duration day, Duration interval, long seed) {

    /// What shows the sample content platform well on one core: 40 requests a second, of which questions and uploads
    /// are
    /// a part large enough to be seen within a minute; in the model a thousand feeds come for one question.
    public static Settings usual(Path workspace, URI endpoint) {
        SortedMap<String, Double> shares = new TreeMap<>(Map.of(
                "home-feed", 60.0,
                "learn-from-views", 20.0,
                "ask-assistant", 8.0,
                "publish-video", 8.0,
                "research-for-creator", 4.0));
        return new Settings(
                workspace,
                endpoint,
                Optional.empty(),
                new Load(40, shares, 0.1, 1),
                Duration.ZERO,
                Duration.ofSeconds(2),
                1);
    }

    public Settings withLoad(Load changed) {
        return new Settings(workspace, endpoint, zipkin, changed, day, interval, seed);
    }

    /// The same with a Zipkin server that gets the spans too.
    public Settings withZipkin(URI server) {
        return new Settings(workspace, endpoint, Optional.of(server), load, day, interval, seed);
    }

    /// As arguments of the child process, each as `name=value`.
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "workspace=" + workspace,
                "otlp=" + endpoint,
                "rate=" + load.rate(),
                "background=" + load.background(),
                "time-scale=" + load.timeScale(),
                "day=" + day,
                "interval=" + interval,
                "seed=" + seed));
        zipkin.ifPresent(server -> arguments.add("zipkin=" + server));
        load.shares().forEach((flow, share) -> arguments.add("share." + flow + "=" + share));
        return arguments;
    }

    /// What arguments of the child process say.
    public static Settings of(List<String> arguments) {
        Map<String, String> values = new TreeMap<>();
        SortedMap<String, Double> shares = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = argument.substring(0, Math.max(0, equals));
            String value = argument.substring(equals + 1);
            values.put(name, value);
            if (name.startsWith("share.")) {
                shares.put(name.substring("share.".length()), Double.parseDouble(value));
            }
        }
        return new Settings(
                Path.of(needed(values, "workspace")),
                URI.create(needed(values, "otlp")),
                Optional.ofNullable(values.get("zipkin")).map(URI::create),
                new Load(
                        Double.parseDouble(needed(values, "rate")),
                        shares,
                        Double.parseDouble(needed(values, "background")),
                        Double.parseDouble(needed(values, "time-scale"))),
                Duration.parse(needed(values, "day")),
                Duration.parse(needed(values, "interval")),
                Long.parseLong(needed(values, "seed")));
    }

    private static String needed(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The argument " + name + "=... is missing");
        }
        return value;
    }
}
