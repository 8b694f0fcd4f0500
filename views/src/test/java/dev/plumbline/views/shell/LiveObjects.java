package dev.plumbline.views.shell;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/// How many objects of the window's classes are reachable: of ours, of JavaFX and of the libraries of controls.
///
/// Every class is counted, so that a listener, a lambda or a cell that stays behind is seen as well as a whole screen.
record LiveObjects(Map<String, Long> counts) {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");
    /// What JavaFX keeps of texts, styles and shapes to paint them again sooner is left out.
    private static final Pattern OF_THE_WINDOW =
            Pattern.compile("\\[*L?(dev\\.plumbline\\.views|javafx\\.(animation|beans|collections|scene|stage|util)"
                    + "|com\\.sun\\.javafx\\.(binding|collections|event)|atlantafx|org\\.(controlsfx|kordamp))\\..*");
    /// What differs from one lambda to the next of the same class.
    private static final Pattern ADDRESS = Pattern.compile("/0x[0-9a-f]+");

    /// Counts, after the garbage was collected.
    static LiveObjects count() {
        Map<String, Long> counts = new TreeMap<>();
        histogram().lines().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> {
            String name = ADDRESS.matcher(line.group(2)).replaceAll("");
            if (OF_THE_WINDOW.matcher(name).matches()) {
                counts.merge(name, Long.valueOf(line.group(1)), Long::sum);
            }
        });
        return new LiveObjects(counts);
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// By how many objects each class has grown, of those that have grown by at least so many.
    Map<String, Long> grownSince(LiveObjects before, long atLeast) {
        Map<String, Long> grown = new TreeMap<>();
        counts.forEach((name, now) -> {
            long more = now - before.counts.getOrDefault(name, 0L);
            if (more >= atLeast) {
                grown.put(name, more);
            }
        });
        return grown;
    }
}
