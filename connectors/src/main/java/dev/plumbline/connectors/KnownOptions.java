package dev.plumbline.connectors;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// The options of a connection, of which the kind of connector knows all.
public final class KnownOptions {

    private final Connection connection;

    private KnownOptions(Connection connection) {
        this.connection = connection;
    }

    /// The options of a connection.
    ///
    /// @param known the names that this kind has
    /// @throws ConnectorException if the connection has another
    public static KnownOptions of(Connection connection, Set<String> known) throws ConnectorException {
        for (String option : connection.options().keySet()) {
            if (!known.contains(option)) {
                String all = known.isEmpty()
                        ? "Connections of the kind " + connection.kind() + " have no options."
                        : "The options of the kind " + connection.kind() + " are "
                                + String.join(", ", new TreeSet<>(known)) + ".";
                throw new ConnectorException(
                        "The connection " + ShownText.shortened(connection.name()) + " has the option '"
                                + ShownText.shortened(option) + "', which its kind does not know.",
                        NearestName.remedy(option, known, all));
            }
        }
        return new KnownOptions(connection);
    }

    /// A text; empty if it is not set or blank.
    public Optional<String> text(String option) {
        return Optional.ofNullable(connection.options().get(option))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /// The parts of a text between commas or white space.
    public List<String> list(String option) {
        return text(option).stream()
                .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Whether an option is set to `true`.
    ///
    /// @throws ConnectorException if it is neither `true` nor `false`
    public boolean isSet(String option) throws ConnectorException {
        return switch (text(option).orElse("false").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(option, "true or false");
        };
    }

    /// A number.
    ///
    /// @throws ConnectorException if it is none
    public OptionalDouble number(String option) throws ConnectorException {
        Optional<String> text = text(option);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text.get());
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for infinity.
        }
        throw wrong(option, "a number");
    }

    /// A whole number.
    ///
    /// @throws ConnectorException if it is none, or is out of its range
    public int whole(String option, int otherwise, int least, int most) throws ConnectorException {
        try {
            int number = Integer.parseInt(text(option).orElse(Integer.toString(otherwise)));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for what is out of range.
        }
        throw wrong(option, "a whole number from " + least + " to " + most);
    }

    /// A length of time as in `30s`, `5m` or `7d`.
    ///
    /// @throws ConnectorException if it is none
    public Optional<Duration> duration(String option) throws ConnectorException {
        Optional<String> text = text(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ValueTypes.DURATION.parse(text.get()));
        } catch (ValueFormatException malformed) {
            throw new ConnectorException(told(option) + ", not a length of time.", malformed.remedy());
        }
    }

    /// The exception for an option whose value is not what it should be.
    ///
    /// @param wanted what it should be
    public ConnectorException wrong(String option, String wanted) {
        return new ConnectorException(told(option) + ", not " + wanted + ".", "Write " + wanted + ", or leave it out.");
    }

    private String told(String option) {
        return "The option " + option + " of the connection " + ShownText.shortened(connection.name()) + " is '"
                + ShownText.shortened(connection.option(option, "")) + "'";
    }
}
