package dev.plumbline.graphmodel.workspace;

import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The three-way merge of layouts place by place. What two people moved fits together even where their lines touch,
/// which lines alone cannot tell.
final class LayoutMerge {

    private final LayoutLines base;
    private final LayoutLines ours;
    private final LayoutLines theirs;

    private LayoutMerge(LayoutLines base, LayoutLines ours, LayoutLines theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /// Our text with the places that the others changed; empty if both sides gave an element another place, if the
    /// others changed more than places, or if the texts are not written as the program writes layouts.
    static Optional<String> of(String base, String ours, String theirs) {
        Optional<LayoutLines> before = LayoutLines.of(base);
        Optional<LayoutLines> mine = LayoutLines.of(ours);
        Optional<LayoutLines> other = LayoutLines.of(theirs);
        return before.isPresent() && mine.isPresent() && other.isPresent()
                ? new LayoutMerge(before.get(), mine.get(), other.get()).merged()
                : Optional.empty();
    }

    private Optional<String> merged() {
        if (!base.frame().equals(theirs.frame())) {
            return Optional.empty();
        }
        TreeSet<String> elements = new TreeSet<>();
        base.lines().forEach(line -> elements.add(line.element()));
        theirs.lines().forEach(line -> elements.add(line.element()));
        TreeMap<String, Optional<String>> changes = new TreeMap<>();
        for (String element : elements) {
            Optional<String> before = base.valueAndComment(element);
            Optional<String> after = theirs.valueAndComment(element);
            Optional<String> mine = ours.valueAndComment(element);
            if (!after.equals(before) && !after.equals(mine)) {
                if (!mine.equals(before)) {
                    return Optional.empty();
                }
                changes.put(element, after);
            }
        }
        String text = ours.text();
        for (Replacement change : ours.changedWithComments(changes)) {
            text = text.substring(0, change.start()) + change.text() + text.substring(change.end());
        }
        return Optional.of(text);
    }
}
