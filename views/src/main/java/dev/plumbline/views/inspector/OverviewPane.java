package dev.plumbline.views.inspector;

import atlantafx.base.theme.Tweaks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The overview of what is selected. A piece that says what it said before stays as it is, and is not made while nobody
/// sees it.
final class OverviewPane extends ScrollPane {

    private final VBox content = new VBox();
    private final BlockNodes nodes;
    private Supplier<List<Block>> wanted = List::of;
    private Map<Block, Node> shown = Map.of();

    OverviewPane(BlockNodes nodes) {
        this.nodes = nodes;
        content.getStyleClass().add("inspector-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        visibleProperty().subscribe(this::fill);
    }

    /// @param anew whether something else is told of than before, so that people begin at the top
    void show(Supplier<List<Block>> blocks, boolean anew) {
        wanted = blocks;
        fill();
        if (anew) {
            setVvalue(0);
        }
    }

    private void fill() {
        if (!isVisible()) {
            return;
        }
        List<Block> blocks = wanted.get().stream().distinct().toList();
        Map<Block, Node> present = new HashMap<>();
        for (Block block : blocks) {
            present.put(block, shown.containsKey(block) ? shown.get(block) : nodes.of(block));
        }
        List<Node> children = blocks.stream().map(present::get).toList();
        shown = present;
        if (!children.equals(content.getChildren())) {
            content.getChildren().setAll(children);
        }
    }
}
