package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.Reveal;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the inspector shows when more than one part is selected.
final class SeveralParts {

    private final Architecture architecture;
    private final Sections sections;

    SeveralParts(Architecture architecture, Reveal reveal) {
        this.architecture = architecture;
        this.sections = new Sections(architecture, reveal);
    }

    List<Node> of(Set<String> ids) {
        List<Node> links = ids.stream()
                .map(id -> architecture
                        .relation(id)
                        .map(relation -> sections.relation(relation, relation.to()))
                        .orElseGet(() -> sections.link(id, "")))
                .toList();
        return List.of(
                sections.heading(
                        new FontIcon("mdi2s-select-group"),
                        ids.size() + " parts selected",
                        "Shift+click adds or removes",
                        ""),
                sections.section("Selected", links));
    }
}
