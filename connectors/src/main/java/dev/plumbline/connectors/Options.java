package dev.plumbline.connectors;

import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import java.util.List;

/// Reads the options of a connection.
public final class Options {

    private final Connection connection;

    /// The options of a connection.
    ///
    /// @throws ConnectorException if there is one that is not known
    public Options(Connection connection, List<String> known) throws ConnectorException {
        this.connection = connection;
        for (String option : connection.options().keySet()) {
            if (!known.contains(option)) {
                throw new ConnectorException(
                        "The connection " + connection.name() + " has the option " + option
                                + ", which connections of the kind " + connection.kind() + " do not know.",
                        NearestName.remedy(option, known, "There are " + String.join(", ", known) + "."));
            }
        }
    }

    /// An option as text.
    public String text(String option, String otherwise) {
        return connection.option(option, otherwise);
    }

    /// An option that is `true` or `false`; false if it is left out.
    ///
    /// @throws ConnectorException if it is neither
    public boolean flag(String option) throws ConnectorException {
        return switch (text(option, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(option, "true or false");
        };
    }

    /// An option that is a whole number.
    ///
    /// @throws ConnectorException if it is none, or is out of its range
    public int number(String option, int otherwise, int least, int most) throws ConnectorException {
        try {
            int number = Integer.parseInt(text(option, Integer.toString(otherwise)));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(option, "a whole number from " + least + " to " + most);
        }
        throw wrong(option, "a whole number from " + least + " to " + most);
    }

    private ConnectorException wrong(String option, String expected) {
        return new ConnectorException(
                "The option " + option + " of the connection " + connection.name() + " is not " + expected + ".",
                "Give it " + expected + ", or leave it out.");
    }
}
