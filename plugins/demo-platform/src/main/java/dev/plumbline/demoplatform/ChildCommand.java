package dev.plumbline.demoplatform;

import dev.plumbline.demoplatform.plan.Settings;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The command that starts the child process: a small machine that sees only the libraries that it needs.
final class ChildCommand {

    private static final String MAIN = "dev.plumbline.demoplatform.running.DemoChild";

    /// One class of each library.
    private static final List<String> LIBRARIES = List.of(
            MAIN,
            "dev.plumbline.graphmodel.Architecture",
            "org.snakeyaml.engine.v2.api.Load",
            "tools.jackson.core.JsonGenerator",
            "io.opentelemetry.common.ComponentLoader",
            "io.opentelemetry.context.Context",
            "io.opentelemetry.api.trace.Span",
            "io.opentelemetry.sdk.common.CompletableResultCode",
            "io.opentelemetry.sdk.trace.SdkTracerProvider",
            "io.opentelemetry.sdk.metrics.SdkMeterProvider",
            "io.opentelemetry.sdk.logs.SdkLoggerProvider",
            "io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter",
            "io.opentelemetry.exporter.internal.otlp.traces.TraceRequestMarshaler",
            "io.opentelemetry.exporter.internal.marshal.Marshaler",
            "io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSender");

    private static final List<String> OPTIONS = List.of(
            "-Xms16m",
            "-Xmx112m",
            "-Xss256k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:-UsePerfData",
            // What the machine itself has to say would come between the lines of the platform.
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            // Without it the servers of the JDK wait for 40 ms before they send the second packet of an answer.
            "-Dsun.net.httpserver.nodelay=true",
            "-Dhttp.maxConnections=32");

    private ChildCommand() {}

    /// @param archive where the machine keeps the classes that it has loaded, to start in half the time later on
    static List<String> of(Settings settings, Optional<Path> archive) throws DemoException {
        Set<String> places = places();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(archiveOptions(places, archive));
        command.add("-cp");
        command.add(String.join(File.pathSeparator, places));
        command.add(MAIN);
        command.addAll(settings.arguments());
        return command;
    }

    /// Of classes in folders the machine makes no archive.
    static List<String> archiveOptions(Set<String> places, Optional<Path> archive) {
        return archive.filter(file -> places.stream().allMatch(place -> place.endsWith(".jar")))
                .map(file -> List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file))
                .orElse(List.of());
    }

    private static Set<String> places() throws DemoException {
        Set<String> places = new LinkedHashSet<>();
        for (String library : LIBRARIES) {
            places.add(place(library));
        }
        return places;
    }

    /// The jar or folder that a class is in.
    private static String place(String className) throws DemoException {
        String resource = className.replace('.', '/') + ".class";
        URL url = ChildCommand.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new DemoException(
                    "The library of " + className
                            + " is not on the class path, so the demo platform cannot start. Maybe the program is not complete.");
        }
        String text = url.toString();
        String place = text.startsWith("jar:")
                ? text.substring("jar:".length(), text.indexOf("!/"))
                : text.substring(0, text.length() - resource.length());
        try {
            return Path.of(new URI(place)).toString();
        } catch (URISyntaxException | IllegalArgumentException strange) {
            throw new DemoException("The library of " + className + " is in " + place + ", which is no file.", strange);
        }
    }
}
