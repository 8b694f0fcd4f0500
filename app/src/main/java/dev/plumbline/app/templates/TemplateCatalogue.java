package dev.plumbline.app.templates;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The templates that come with the program.
public final class TemplateCatalogue {

    private static final List<Template> ALL = List.of(
            new Template(
                    "blank", "Blank system", "Nothing but a name: draw or type your own.", List.of("plumbline.yaml")),
            new Template(
                    "web-platform",
                    "Web platform",
                    "A shop in the browser: gateway, sessions, catalogue with a cache, orders, payment and mail.",
                    List.of("plumbline.yaml", "edge.yaml", "shop.yaml", "flows.yaml", "scenarios/sale.yaml")),
            new Template(
                    "event-driven-platform",
                    "Event-driven platform",
                    "Orders as events: an outbox, a stream, consumers that can fall behind, dead letters and replay.",
                    List.of(
                            "plumbline.yaml",
                            "intake.yaml",
                            "streams.yaml",
                            "consumers.yaml",
                            "flows.yaml",
                            "scenarios/end-of-month.yaml")),
            new Template(
                    "retrieval-assistant",
                    "Retrieval-augmented assistant",
                    "Answers from a company's documents: guardrails, retrieval, models with a fallback, evaluation.",
                    List.of(
                            "plumbline.yaml",
                            "assistant.yaml",
                            "knowledge.yaml",
                            "models.yaml",
                            "flows.yaml",
                            "scenarios/monday-morning.yaml")),
            new Template(
                    "agent-platform",
                    "Agent platform",
                    "Agents that plan and work with tools, under budgets, behind guardrails, with people who approve.",
                    List.of(
                            "plumbline.yaml",
                            "agents.yaml",
                            "tools.yaml",
                            "models.yaml",
                            "flows.yaml",
                            "scenarios/working-day.yaml")),
            new Template(
                    "data-platform",
                    "Batch and data platform",
                    "Data is taken in, cleaned by night and served in the morning: feed, lake, jobs and warehouse.",
                    List.of(
                            "plumbline.yaml",
                            "ingestion.yaml",
                            "processing.yaml",
                            "serving.yaml",
                            "flows.yaml",
                            "scenarios/monday-morning.yaml")));

    /// All of them, in the order in which people see them.
    public List<Template> all() {
        return ALL;
    }

    /// The template with the id, if there is one.
    public Optional<Template> find(String id) {
        return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    /// The texts of its files by path.
    public Map<String, String> texts(Template template) {
        Map<String, String> texts = new TreeMap<>();
        template.files().forEach(file -> texts.put(file, text(template.id(), file)));
        return texts;
    }

    /// Makes a workspace from it, in a folder that is empty or does not exist yet.
    ///
    /// @return the problem that kept it from being written; nothing of it is left behind then
    public Optional<Problem> unpack(Template template, Path folder) {
        return new WorkspaceWriter().write(folder, texts(template));
    }

    private static String text(String template, String file) {
        try (InputStream stream = TemplateCatalogue.class.getResourceAsStream("/templates/" + template + "/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The file " + file + " of the template " + template + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
