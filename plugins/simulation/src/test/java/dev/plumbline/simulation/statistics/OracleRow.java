package dev.plumbline.simulation.statistics;

import dev.plumbline.graphmodel.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One row of a file of figures: what is computed of what, and what comes out.
public record OracleRow(String name, String parameters, String metric, double expected) {

    private static final Pattern CELL = Pattern.compile("(?:\"([^\"]*)\"|([^,]*))(?:,|$)");

    /// The rows of a file; where the parameters are "same", those of the row before stand in the row.
    public static List<OracleRow> read(String file) throws IOException {
        List<OracleRow> rows = new ArrayList<>();
        String before = "";
        for (String line :
                Files.readAllLines(SharedFiles.require(file)).stream().skip(1).toList()) {
            List<String> cells = cells(line);
            before = cells.get(1).equals("same") ? before : cells.get(1);
            rows.add(new OracleRow(cells.get(0), before, cells.get(2), Double.parseDouble(cells.get(3))));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        while (!matcher.hitEnd() && matcher.find()) {
            cells.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return cells;
    }
}
