package dev.plumbline.demoplatform.fault;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The faults that a platform offers, and how they are written.
public final class FaultMenu {

    /// How each fault is written.
    public static final List<String> FORMS = List.of(
            "latency SERVICE FACTOR",
            "errors SERVICE SHARE",
            "dead SERVICE",
            "new-call FROM TO",
            "traffic FACTOR",
            "stale-evaluation");

    private static final double MOST = 1000;

    private final Set<String> services;

    /// @param services the names of the services that there are
    public FaultMenu(Collection<String> services) {
        this.services = new TreeSet<>(services);
    }

    /// Reads a fault.
    ///
    /// @param words as one of the forms, with a name or a number for each word in capital letters
    public Fault read(List<String> words) throws FaultException {
        String kind = words.isEmpty() ? "" : words.getFirst();
        String form = FORMS.stream()
                .filter(known -> known.split(" ", -1)[0].equals(kind))
                .findFirst()
                .orElseThrow(() -> new FaultException("There is no fault '" + kind + "'. There are: " + forms() + "."));
        if (words.size() != form.split(" ", -1).length) {
            throw new FaultException("The fault '" + String.join(" ", words) + "' is not written as '" + form + "'.");
        }
        return switch (kind) {
            case "latency" -> new Fault.Latency(service(words.get(1)), number("factor", words.get(2), MOST));
            case "errors" -> new Fault.Errors(service(words.get(1)), number("share", words.get(2), 1));
            case "dead" -> new Fault.Dead(service(words.get(1)));
            case "new-call" -> newCall(service(words.get(1)), service(words.get(2)));
            case "traffic" -> new Fault.Traffic(number("factor", words.get(1), MOST));
            default -> new Fault.StaleEvaluation();
        };
    }

    private static Fault newCall(String from, String to) throws FaultException {
        if (from.equals(to)) {
            throw new FaultException(
                    "A call from '" + from + "' to itself would go on for ever; name another service.");
        }
        return new Fault.NewCall(from, to);
    }

    private String service(String name) throws FaultException {
        if (services.contains(name)) {
            return name;
        }
        String nearest = services.stream()
                .min((one, other) -> Integer.compare(distance(name, one), distance(name, other)))
                .filter(known -> distance(name, known) <= Math.max(2, name.length() / 3))
                .map(known -> " Maybe '" + known + "' is meant.")
                .orElse(" There are: " + String.join(", ", services) + ".");
        throw new FaultException("No service '" + name + "' runs." + nearest);
    }

    private static double number(String what, String text, double most) throws FaultException {
        double factor = text.endsWith("%") ? 0.01 : 1;
        String digits = text.replaceAll("%$", "");
        double value;
        try {
            value = Double.parseDouble(digits) * factor;
        } catch (NumberFormatException notANumber) {
            throw new FaultException("The " + what + " '" + text + "' is no number; write one, as in 5 or 0.2.");
        }
        if (!(value > 0 && value <= most)) {
            throw new FaultException(
                    "The " + what + " is above 0 and at most " + (long) most + ", got '" + text + "'.");
        }
        return value;
    }

    private static String forms() {
        return String.join(", ", FORMS);
    }

    /// The edits that make one word of another.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int corner = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int change = corner + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                corner = row[column];
                row[column] = Math.min(change, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
