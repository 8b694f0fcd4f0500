package dev.plumbline.app.cli;

import dev.plumbline.app.composition.Version;
import dev.plumbline.graphmodel.Problem;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The one JSON object that a command prints: schema, tool, summary, and the command's own parts.
record JsonReport(ObjectNode root) {

    static JsonReport of(String command) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("schema", "plumbline." + command + "/1");
        root.putObject("tool").put("name", "plumbline").put("version", Version.current());
        root.putObject("summary");
        return new JsonReport(root);
    }

    ObjectNode summary() {
        return (ObjectNode) root.get("summary");
    }

    void problems(List<Problem> problems) {
        ArrayNode array = root.putArray("problems");
        for (Problem problem : problems) {
            array.addObject()
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("code", problem.code())
                    .put("file", problem.place().file())
                    .put("line", problem.place().line())
                    .put("column", problem.place().column())
                    .put("what", problem.what())
                    .put("why", problem.why())
                    .put("remedy", problem.remedy());
        }
    }

    /// Says why there is no more than this.
    void error(String what, String remedy, int exit) {
        root.putObject("error").put("what", what).put("remedy", remedy).put("exit", exit);
    }

    /// The JSON text, with line feeds on every system, and nothing in it that a terminal would obey.
    String text() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return SafeText.of(JsonMapper.shared().writer().with(printer).writeValueAsString(root)) + "\n";
    }
}
