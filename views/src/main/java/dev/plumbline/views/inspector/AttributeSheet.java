package dev.plumbline.views.inspector;

import atlantafx.base.theme.Tweaks;
import dev.plumbline.views.Editing;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.SmallSteps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The attributes of the selected parts, in groups that people open and close. It is filled in steps: to make all
/// editors at once would take longer than a frame.
final class AttributeSheet extends ScrollPane {

    private static final Duration TURN = Duration.ofMillis(3);

    private final Map<AttributeGroup, AttributeSection> sections = new EnumMap<>(AttributeGroup.class);
    private final OpenGroups open = new OpenGroups();
    private final SmallSteps steps = new SmallSteps(FxBridge.javaFxThread(), System::nanoTime, TURN);
    private Optional<AttributeChoice> shown = Optional.empty();

    /// @param explain tells what an attribute means that people are at
    AttributeSheet(Editing editing, Consumer<EditedAttribute> explain) {
        SpareRows spare = new SpareRows(editing, explain);
        VBox content = new VBox();
        content.getStyleClass().add("attribute-sheet");
        for (AttributeGroup group : AttributeGroup.values()) {
            AttributeSection section = new AttributeSection(new GroupHeading(group, () -> toggle(group)), spare);
            section.managedProperty().bind(section.visibleProperty());
            sections.put(group, section);
            content.getChildren().add(section);
        }
        setId("property-sheet");
        getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
    }

    /// Shows these attributes; those that were there keep their place.
    ///
    /// @return whether there are any
    boolean show(AttributeChoice choice) {
        if (shown.filter(before -> before.words().equals(choice.words())).isEmpty()) {
            open.lookForOther();
        }
        shown = Optional.of(choice);
        Map<AttributeGroup, List<EditablePath>> groups = choice.groups();
        Set<String> set = choice.parts().set();
        List<Runnable> work = new ArrayList<>();
        sections.forEach((group, section) -> {
            List<EditablePath> paths = groups.getOrDefault(group, List.of());
            boolean seen = open.isOpen(group, choice);
            section.setVisible(!paths.isEmpty());
            section.head(
                    (int) paths.stream()
                            .filter(path -> set.contains(path.path()))
                            .count(),
                    seen);
            work.addAll(section.steps(seen ? attributes(choice, paths) : List.of()));
        });
        steps.begin(work);
        return !groups.isEmpty();
    }

    /// Whether people typed a value that is not taken yet.
    boolean isTyping() {
        return sections.values().stream().anyMatch(AttributeSection::isTyping);
    }

    /// Is filled no further: outside a window, editors would find no styles.
    void close() {
        steps.stop();
    }

    private static List<EditedAttribute> attributes(AttributeChoice choice, List<EditablePath> paths) {
        return paths.stream()
                .map(path -> new EditedAttribute(choice.parts(), path))
                .toList();
    }

    private void toggle(AttributeGroup group) {
        shown.ifPresent(choice -> {
            open.toggle(group, choice);
            show(choice);
        });
    }
}
