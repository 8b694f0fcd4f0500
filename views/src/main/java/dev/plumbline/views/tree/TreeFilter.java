package dev.plumbline.views.tree;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.views.style.KindIcons;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// The tree of the elements that match a filter, with what contains them.
final class TreeFilter {

    private static final int OPEN_LEVELS = 2;

    private final Architecture architecture;
    private final String words;
    private final Set<String> kept = new HashSet<>();
    private int matches;

    private TreeFilter(Architecture architecture, String words) {
        this.architecture = architecture;
        this.words = words;
    }

    static TreeFilter of(Architecture architecture, String text) {
        TreeFilter filter = new TreeFilter(architecture, text.strip().toLowerCase(Locale.ROOT));
        for (Element element : architecture.elements().values()) {
            if (filter.accepts(element)) {
                filter.matches++;
                filter.kept.add(element.id());
                filter.kept.addAll(architecture.ancestors(element.id()));
            }
        }
        return filter;
    }

    /// How many elements match.
    int matches() {
        return matches;
    }

    /// The root, which is not shown itself.
    TreeItem<Element> tree() {
        TreeItem<Element> root = new TreeItem<>();
        addChildren(root, null, 1);
        root.setExpanded(true);
        return root;
    }

    private void addChildren(TreeItem<Element> item, @Nullable String parent, int level) {
        List<Element> children = architecture.children(parent).stream()
                .filter(child -> kept.contains(child.id()))
                .sorted(Comparator.comparing(Element::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Element::id))
                .toList();
        for (Element child : children) {
            TreeItem<Element> below = new TreeItem<>(child);
            addChildren(below, child.id(), level + 1);
            below.setExpanded(!words.isEmpty() || level < OPEN_LEVELS);
            item.getChildren().add(below);
        }
    }

    private boolean accepts(Element element) {
        return words.isEmpty()
                || element.name().toLowerCase(Locale.ROOT).contains(words)
                || element.id().contains(words)
                || KindIcons.name(element.kind()).toLowerCase(Locale.ROOT).equals(words);
    }
}
