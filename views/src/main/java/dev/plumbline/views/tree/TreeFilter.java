package dev.plumbline.views.tree;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.views.style.KindIcons;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// The tree of the elements that match a filter, with what contains them, by their ids: an element that is only
/// described in other words leaves the tree as it is.
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

    /// A new tree; its root is not shown itself.
    TreeItem<String> tree() {
        TreeItem<String> root = new TreeItem<>();
        renew(root);
        root.setExpanded(true);
        return root;
    }

    /// Gives a tree that was made before what is there now. What stays is as people opened or closed it.
    void renew(TreeItem<String> root) {
        renewChildren(root, null, 1);
    }

    private void renewChildren(TreeItem<String> item, @Nullable String parent, int level) {
        Map<String, TreeItem<String>> before = new HashMap<>();
        item.getChildren().forEach(child -> before.put(child.getValue(), child));
        List<TreeItem<String>> after = architecture.children(parent).stream()
                .filter(child -> kept.contains(child.id()))
                .sorted(Comparator.comparing(Element::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Element::id))
                .map(child -> renewed(before.get(child.id()), child, level))
                .toList();
        replace(item.getChildren(), after);
    }

    /// Replaces only what lies between the first and the last difference: of what comes or goes, the tree fills fewer
    /// rows anew.
    private static void replace(List<TreeItem<String>> shown, List<TreeItem<String>> after) {
        int most = Math.min(shown.size(), after.size());
        int before = 0;
        while (before < most && shown.get(before).equals(after.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < most - before
                && shown.get(shown.size() - 1 - behind).equals(after.get(after.size() - 1 - behind))) {
            behind++;
        }
        if (before + behind < shown.size()) {
            shown.subList(before, shown.size() - behind).clear();
        }
        if (before + behind < after.size()) {
            shown.addAll(before, after.subList(before, after.size() - behind));
        }
    }

    private TreeItem<String> renewed(@Nullable TreeItem<String> known, Element element, int level) {
        TreeItem<String> item = known == null ? new TreeItem<>(element.id()) : known;
        if (known == null) {
            item.setExpanded(!words.isEmpty() || level < OPEN_LEVELS);
        }
        renewChildren(item, element.id(), level + 1);
        return item;
    }

    private boolean accepts(Element element) {
        return words.isEmpty()
                || element.name().toLowerCase(Locale.ROOT).contains(words)
                || element.id().contains(words)
                || KindIcons.name(element.kind()).toLowerCase(Locale.ROOT).equals(words);
    }
}
