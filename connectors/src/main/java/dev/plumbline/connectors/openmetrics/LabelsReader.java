package dev.plumbline.connectors.openmetrics;

import dev.plumbline.graphmodel.value.ShownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what stands in the braces of a sample: labels, and the name of a metric that needs quotes.
final class LabelsReader {

    private static final int LONGEST_SHARED = 200;
    private static final int MOST_SHARED = 100_000;

    private final int most;
    private final Map<String, String> shared = new HashMap<>();
    private final List<String> pairs = new ArrayList<>();
    private @Nullable String metric;

    LabelsReader(int most) {
        this.most = most;
    }

    /// The name of a metric in the braces that were read last.
    @Nullable
    String metric() {
        return metric;
    }

    /// Reads the braces, where there are any.
    ///
    /// @param mayName whether the name of the metric may stand in them
    Labels read(LineScanner scanner, boolean mayName) throws MalformedMetricsException {
        metric = null;
        pairs.clear();
        if (!scanner.takes('{')) {
            return Labels.NONE;
        }
        scanner.skipBlanks();
        while (!scanner.takes('}')) {
            one(scanner, mayName);
            scanner.skipBlanks();
            if (!scanner.takes(',') && scanner.peek() != '}') {
                throw scanner.wrong("a comma or } is expected here" + scanner.found());
            }
            scanner.skipBlanks();
        }
        return Labels.ofSorted(pairs);
    }

    private void one(LineScanner scanner, boolean mayName) throws MalformedMetricsException {
        boolean quoted = scanner.peek() == '"';
        MalformedMetricsException here = quoted && !mayName ? scanner.wrong("a label needs = and a value") : null;
        String name = quoted ? scanner.quoted() : scanner.name(false);
        scanner.skipBlanks();
        if (scanner.takes('=')) {
            scanner.skipBlanks();
            add(scanner, shared(name), shared(scanner.quoted()));
        } else if (!quoted) {
            throw scanner.wrong("= is expected after a label's name" + scanner.found());
        } else if (here != null) {
            throw here;
        } else if (metric != null) {
            throw scanner.wrong("the sample names its metric twice");
        } else {
            metric = shared(name);
        }
    }

    /// Puts a label where it belongs in the order of names; most texts have them in that order.
    private void add(LineScanner scanner, String name, String value) throws MalformedMetricsException {
        if (pairs.size() / 2 >= most) {
            throw scanner.wrong("the sample has more than " + most + " labels");
        }
        int place = pairs.size();
        while (place > 0 && pairs.get(place - 2).compareTo(name) > 0) {
            place -= 2;
        }
        if (place > 0 && pairs.get(place - 2).equals(name)) {
            throw scanner.wrong("the label '" + ShownText.shortened(name) + "' stands there twice");
        }
        pairs.add(place, name);
        pairs.add(place + 1, value);
    }

    /// The same text once in memory, as labels are said again and again.
    private String shared(String text) {
        if (text.length() > LONGEST_SHARED || shared.size() >= MOST_SHARED) {
            return text;
        }
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
