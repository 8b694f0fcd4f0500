package dev.plumbline.connectors.openmetrics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads metrics as text: Prometheus 0.0.4 and 1.0.0, and OpenMetrics 1.0, with names in quotes (UTF-8).
///
/// Like Prometheus it takes a text as a whole or not at all: the first mistake ends it. It is more lenient in one
/// thing, that lines may end in carriage return and line feed.
public final class ExpositionParser {

    private final ExpositionFormat format;
    private final ExpositionLimits limits;
    private final LabelsReader labels;
    private final Map<String, Metadata> metadata = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean truncated;

    private ExpositionParser(ExpositionFormat format, ExpositionLimits limits) {
        this.format = format;
        this.limits = limits;
        this.labels = new LabelsReader(limits.labels());
    }

    /// Reads a text to its end.
    ///
    /// @throws IOException if the stream breaks
    /// @throws MalformedMetricsException if the text is not in the format
    public static Exposition parse(InputStream text, ExpositionFormat format, ExpositionLimits limits)
            throws IOException, MalformedMetricsException {
        return new ExpositionParser(format, limits).read(new Lines(text, limits.lineBytes()));
    }

    private Exposition read(Lines lines) throws IOException, MalformedMetricsException {
        boolean ended = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            LineScanner scanner = new LineScanner(line, lines.number());
            if (ended) {
                throw scanner.wrong("there is more after # EOF");
            }
            if (format == ExpositionFormat.OPENMETRICS && line.equals("# EOF")) {
                ended = true;
            } else {
                line(scanner);
            }
        }
        if (format == ExpositionFormat.OPENMETRICS && !ended) {
            throw new MalformedMetricsException(
                    lines.number() + 1, 1, "the text ends without # EOF, so a part of it is missing");
        }
        return new Exposition(metadata, samples, truncated);
    }

    private void line(LineScanner scanner) throws MalformedMetricsException {
        if (format == ExpositionFormat.TEXT) {
            scanner.skipBlanks();
            if (scanner.isAtEnd()) {
                return;
            }
        }
        if (scanner.peek() == '#') {
            comment(scanner);
        } else {
            sample(scanner);
        }
    }

    private void comment(LineScanner scanner) throws MalformedMetricsException {
        scanner.takes('#');
        switch (scanner.skipBlanks() ? scanner.word() : "") {
            case "TYPE" -> {
                String name = described(scanner);
                MetricType type = MetricType.named(scanner.word().strip());
                describe(name, known -> known.withType(type));
            }
            case "HELP" -> {
                String name = described(scanner);
                String help = unescaped(scanner.rest());
                describe(name, known -> known.withHelp(help));
            }
            case "UNIT" -> {
                if (format == ExpositionFormat.OPENMETRICS) {
                    String name = described(scanner);
                    String unit = scanner.word();
                    describe(name, known -> known.withUnit(unit));
                }
            }
            default -> {
                if (format == ExpositionFormat.OPENMETRICS) {
                    throw scanner.wrong("OpenMetrics has no comments but TYPE, UNIT, HELP and EOF");
                }
            }
        }
    }

    private static String described(LineScanner scanner) throws MalformedMetricsException {
        scanner.skipBlanks();
        String name = scanner.peek() == '"' ? scanner.quoted() : scanner.name(true);
        scanner.skipBlanks();
        return name;
    }

    private void describe(String name, UnaryOperator<Metadata> change) {
        if (metadata.size() < limits.samples() || metadata.containsKey(name)) {
            metadata.put(name, change.apply(metadata.getOrDefault(name, Metadata.NOTHING)));
        }
    }

    private void sample(LineScanner scanner) throws MalformedMetricsException {
        String before = scanner.peek() == '{' ? null : scanner.name(true);
        if (format == ExpositionFormat.TEXT) {
            scanner.skipBlanks();
        }
        Labels told = labels.read(scanner, true);
        String name = name(scanner, before, labels.metric());
        scanner.skipBlanks();
        double value = scanner.value();
        OptionalLong time = OptionalLong.empty();
        Optional<Exemplar> exemplar = Optional.empty();
        if (scanner.skipBlanks() && !scanner.isNext("#") && !scanner.isAtEnd()) {
            time = OptionalLong.of(scanner.time(format == ExpositionFormat.OPENMETRICS));
            scanner.skipBlanks();
        }
        if (format == ExpositionFormat.OPENMETRICS && scanner.takes("# ")) {
            exemplar = Optional.of(exemplar(scanner));
        }
        if (!scanner.isAtEnd()) {
            throw scanner.wrong("nothing more is expected here" + scanner.found());
        }
        if (samples.size() < limits.samples()) {
            samples.add(new Sample(name, told, value, time, exemplar));
        } else {
            truncated = true;
        }
    }

    private String name(LineScanner scanner, @Nullable String before, @Nullable String within)
            throws MalformedMetricsException {
        if (before != null && within != null) {
            throw scanner.wrong("the sample names its metric twice");
        }
        String name = before != null ? before : within;
        if (name == null) {
            throw scanner.wrong("the sample does not name its metric");
        }
        if (name.isEmpty()) {
            throw scanner.wrong("the name of the metric is empty");
        }
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private Exemplar exemplar(LineScanner scanner) throws MalformedMetricsException {
        if (scanner.peek() != '{') {
            throw scanner.wrong("the labels of an exemplar are expected here" + scanner.found());
        }
        Labels about = labels.read(scanner, false);
        scanner.skipBlanks();
        double value = scanner.value();
        OptionalLong time = OptionalLong.empty();
        if (scanner.skipBlanks() && !scanner.isAtEnd()) {
            time = OptionalLong.of(scanner.time(true));
        }
        return new Exemplar(about, value, time);
    }

    private static String unescaped(String help) {
        if (help.indexOf('\\') < 0) {
            return help;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < help.length(); i++) {
            char letter = help.charAt(i);
            if (letter != '\\' || i + 1 == help.length()) {
                text.append(letter);
                continue;
            }
            char next = help.charAt(++i);
            switch (next) {
                case 'n' -> text.append('\n');
                case '\\', '"' -> text.append(next);
                default -> text.append(letter).append(next);
            }
        }
        return text.toString();
    }
}
