package dev.plumbline.views.shell;

import static dev.plumbline.views.CommandGroup.VIEW;

import dev.plumbline.views.Command;
import dev.plumbline.views.style.KeyboardPlace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The panels in the order in which the keyboard goes from one to the next: as they stand, from the left to the right,
/// and then below.
final class PanelRing {

    private final List<Stop> stops;

    PanelRing(Node rail, Panels panels) {
        stops = List.of(
                new Stop(rail, ".rail-button"),
                new Stop(panels.tree().view(), "#model-tree"),
                new Stop(panels.views().view(), "#view-list"),
                new Stop(panels.canvas().view(), ".diagram-canvas"),
                new Stop(panels.source().view(), ".source-editor"),
                new Stop(panels.inspector().view(), ".inspector"),
                new Stop(panels.evidence().view(), "#evidence-tabs"));
    }

    List<Command> commands() {
        return List.of(
                VIEW.command("view.next-panel", "Go to the next panel", "mdi2a-arrow-right-thin", () -> go(1), "F6"),
                VIEW.command(
                        "view.previous-panel",
                        "Go to the panel before",
                        "mdi2a-arrow-left-thin",
                        () -> go(-1),
                        "Shift+F6"));
    }

    private void go(int by) {
        List<Stop> shown = stops.stream().filter(Stop::isShown).toList();
        int at = IntStream.range(0, shown.size())
                .filter(number -> KeyboardPlace.isWithin(shown.get(number).panel))
                .findFirst()
                .orElse(by > 0 ? -1 : shown.size());
        IntStream.rangeClosed(1, shown.size())
                .mapToObj(steps -> shown.get(Math.floorMod(at + by * steps, shown.size())))
                .flatMap(stop -> stop.entry().stream())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// A panel.
    ///
    /// @param main finds what people most likely want in it
    private record Stop(Node panel, String main) {

        boolean isShown() {
            return panel.getScene() != null
                    && Stream.iterate(panel, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
        }

        /// What takes the keyboard: what people most likely want, or the first that can.
        Optional<Node> entry() {
            return Stream.concat(panel.lookupAll(main).stream(), within(panel))
                    .filter(node -> node.isFocusTraversable() && node.isVisible() && !node.isDisabled())
                    .findFirst();
        }

        private static Stream<Node> within(Node node) {
            if (!node.isVisible()) {
                return Stream.empty();
            }
            Stream<Node> below = node instanceof Parent parent
                    ? parent.getChildrenUnmodifiable().stream().flatMap(Stop::within)
                    : Stream.empty();
            return Stream.concat(Stream.of(node), below);
        }
    }
}
