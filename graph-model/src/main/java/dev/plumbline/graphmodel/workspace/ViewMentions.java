package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.view.FilterExpression;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/// Keeps views and layouts in step with elements that get another id or go.
///
/// Where a file cannot be edited without side effects, it stays, and a problem tells of what it names in vain.
final class ViewMentions {

    private final YamlParser parser;
    private final Workspace workspace;

    ViewMentions(YamlParser parser, Workspace workspace) {
        this.parser = parser;
        this.workspace = workspace;
    }

    /// The edits that give an element another id in all views and layouts.
    List<TextEdit> renamed(Change.RenameElement rename) {
        TreeSet<String> files = new TreeSet<>();
        for (DeclaredView declared : workspace.declaredViews().views().values()) {
            if (isNamed(declared.view(), rename.before())) {
                files.add(declared.span().file());
            }
        }
        List<TextEdit> edits = new ArrayList<>();
        for (String file : files) {
            edits.addAll(new RenameEdits(parser, rename).ofViews(source(file)));
        }
        edits.addAll(placesRenamed(rename));
        return edits;
    }

    /// The edits that give an element another id in all layouts.
    List<TextEdit> placesRenamed(Change.RenameElement rename) {
        List<TextEdit> edits = new ArrayList<>();
        for (DeclaredLayout declared : layoutsWith(rename.before())) {
            edits.addAll(unlessRefused(() -> places(declared).renamed(rename.before(), rename.after())));
        }
        return edits;
    }

    /// The edits that take an element out of all layouts, and out of the lists of all views. A view that is about the
    /// element, or about nothing else, keeps its name: it would show everything without it.
    List<TextEdit> removed(String id) {
        List<TextEdit> edits = new ArrayList<>();
        for (DeclaredView declared : workspace.declaredViews().views().values()) {
            SavedView after = without(declared.view(), id);
            WorkspaceFile file = workspace.file(declared.span().file()).orElseThrow();
            if (file.isOneView() && !after.equals(declared.view())) {
                edits.addAll(unlessRefused(() -> ViewText.changed(parser, file.source(), declared, after)));
            }
        }
        TreeMap<String, Optional<String>> gone = new TreeMap<>();
        gone.put(id, Optional.empty());
        for (DeclaredLayout declared : layoutsWith(id)) {
            edits.addAll(unlessRefused(() -> places(declared).of(gone)));
        }
        return edits;
    }

    /// Edits that may be refused.
    private interface Attempt {
        List<TextEdit> edits() throws EditRefusedException;
    }

    private static List<TextEdit> unlessRefused(Attempt attempt) {
        try {
            return attempt.edits();
        } catch (EditRefusedException refused) {
            return List.of();
        }
    }

    private List<DeclaredLayout> layoutsWith(String element) {
        return workspace.declaredViews().layouts().values().stream()
                .filter(declared -> declared.layout().places().containsKey(element))
                .toList();
    }

    private PlaceEdits places(DeclaredLayout declared) {
        return new PlaceEdits(parser, source(declared.span().file()));
    }

    private SourceText source(String file) {
        return workspace.file(file).orElseThrow().source();
    }

    private static boolean isNamed(SavedView view, String id) {
        AtomicBoolean found = new AtomicBoolean();
        References.collect(view.attributes(), ViewAttributes.all(), (path, named) -> {
            found.compareAndSet(false, named.equals(id));
        });
        return found.get()
                || view.get(ViewAttributes.FILTER)
                        .flatMap(filter -> filter.get(ViewAttributes.EXPRESSION))
                        .flatMap(text -> FilterExpression.renamed(text, id, id))
                        .isPresent();
    }

    private static SavedView without(SavedView view, String id) {
        Attributes attributes = without(view.attributes(), ViewAttributes.FOCUS, id, 1);
        attributes = without(attributes, ViewAttributes.HIDDEN, id, 0);
        attributes = without(attributes, ViewAttributes.COLLAPSED, id, 0);
        Attributes filter = attributes.get(ViewAttributes.FILTER, Attributes.NONE);
        Attributes changed = without(filter, ViewAttributes.OWNERS, id, 1);
        return new SavedView(
                view.id(), changed.equals(filter) ? attributes : attributes.with(ViewAttributes.FILTER, changed));
    }

    /// @param fewest how many ids must be left; with fewer, the list stays
    private static Attributes without(Attributes attributes, Attribute<List<String>> attribute, String id, int fewest) {
        List<String> before = attributes.get(attribute, List.of());
        List<String> after = before.stream().filter(other -> !other.equals(id)).toList();
        if (after.size() == before.size() || after.size() < fewest) {
            return attributes;
        }
        return after.isEmpty() ? attributes.without(attribute) : attributes.with(attribute, after);
    }
}
