package dev.plumbline.graphmodel.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One line of a journal.
sealed interface JournalLine {

    JsonMapper JSON = JsonMapper.builder().build();

    /// The text of a file before its first unsaved edit; empty for a file that is not on disk yet.
    record Base(String file, Optional<String> text) implements JournalLine {}

    /// The edits of one change.
    record Step(String title, List<TextEdit> edits) implements JournalLine {}

    /// All edits of a file so far are on disk.
    record Saved(String file) implements JournalLine {}

    /// The line, with its line end.
    static String format(JournalLine line) {
        ObjectNode node = JSON.createObjectNode();
        switch (line) {
            case Base base -> {
                node.put("base", base.file());
                base.text().ifPresent(text -> node.put("text", text));
            }
            case Step step -> {
                node.put("title", step.title());
                ArrayNode edits = node.putArray("edits");
                step.edits()
                        .forEach(edit -> edits.addObject()
                                .put("file", edit.file())
                                .put("offset", edit.offset())
                                .put("removed", edit.removed())
                                .put("inserted", edit.inserted()));
            }
            case Saved saved -> node.put("saved", saved.file());
        }
        return JSON.writeValueAsString(node) + "\n";
    }

    /// The line that the text stands for; empty if it is none.
    static Optional<JournalLine> parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.has("base")) {
                return Optional.of(new Base(
                        node.get("base").asString(),
                        node.has("text") ? Optional.of(node.get("text").asString()) : Optional.empty()));
            }
            if (node.has("saved")) {
                return Optional.of(new Saved(node.get("saved").asString()));
            }
            return node.has("edits") ? Optional.of(step(node)) : Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static Step step(JsonNode node) {
        List<TextEdit> edits = new ArrayList<>();
        for (JsonNode edit : node.get("edits")) {
            edits.add(new TextEdit(
                    edit.path("file").asString(),
                    edit.path("offset").asInt(),
                    edit.path("removed").asString(),
                    edit.path("inserted").asString()));
        }
        return new Step(node.path("title").asString(), edits);
    }
}
