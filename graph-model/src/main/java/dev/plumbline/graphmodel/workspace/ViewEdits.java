package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Saves views and places in the files of a workspace, touching only the tokens and lines that a change means. The
/// model
/// stays as it is; `TextEdit.inverse` gives the way back.
///
/// What was written is read again before it counts.
public final class ViewEdits {

    private final YamlParser parser;

    /// @param limits what the workspace was read with
    public ViewEdits(ReadLimits limits) {
        this.parser = new YamlParser(limits);
    }

    /// Saves a view: in a new file if there is none with its id, and else only the keys that differ.
    ///
    /// @throws EditRefusedException if the texts cannot say it without side effects
    public Edited save(Workspace workspace, SavedView view) throws EditRefusedException {
        DeclaredView known = workspace.declaredViews().views().get(view.id());
        List<TextEdit> edits = new ArrayList<>();
        if (known == null) {
            requireId(view.id());
            edits.add(created(workspace, ViewPaths.ofView(workspace, view.id()), ViewText.view(view)));
        } else if (!known.view().equals(view)) {
            edits.addAll(ViewText.changed(parser, source(workspace, known.span()), known, view));
        }
        String title = "Save the view " + view.id();
        return checked(
                workspace, edits, title, after -> view.equals(after.views().get(view.id())));
    }

    /// Deletes a view and its layout. Their files are left without text, which means that they are to be deleted.
    ///
    /// @throws IllegalArgumentException if there is no such view
    /// @throws EditRefusedException if a file holds something else too
    public Edited delete(Workspace workspace, String id) throws EditRefusedException {
        DeclaredView view = workspace.declaredViews().views().get(id);
        if (view == null) {
            throw new IllegalArgumentException("There is no view '" + id + "' in " + workspace.root());
        }
        List<TextEdit> edits = new ArrayList<>();
        edits.add(emptied(workspace, view.span()));
        DeclaredLayout layout = workspace.declaredViews().layouts().get(id);
        if (layout != null) {
            edits.add(emptied(workspace, layout.span()));
        }
        return checked(
                workspace,
                edits,
                "Delete the view " + id,
                after -> !after.views().containsKey(id));
    }

    /// Gives elements places in a view, in a new file if the view has no layout yet.
    ///
    /// @throws EditRefusedException if the texts cannot say it without side effects
    public Edited place(Workspace workspace, String view, SortedMap<String, Place> places) throws EditRefusedException {
        TreeMap<String, Optional<Place>> changes = new TreeMap<>();
        places.forEach((element, place) -> changes.put(element, Optional.of(place)));
        return change(workspace, view, changes);
    }

    /// Takes the places of some elements away.
    ///
    /// @throws EditRefusedException if the texts cannot say it without side effects
    public Edited remove(Workspace workspace, String view, Collection<String> elements) throws EditRefusedException {
        TreeMap<String, Optional<Place>> changes = new TreeMap<>();
        elements.forEach(element -> changes.put(element, Optional.empty()));
        return change(workspace, view, changes);
    }

    private Edited change(Workspace workspace, String view, SortedMap<String, Optional<Place>> changes)
            throws EditRefusedException {
        ViewLayout before = workspace.layout(view);
        changes.entrySet().removeIf(change -> before.place(change.getKey()).equals(change.getValue()));
        if (changes.isEmpty()) {
            return new Edited(workspace, List.of());
        }
        NavigableMap<String, Place> places = new TreeMap<>((SortedMap<String, Place>) before.places());
        TreeMap<String, Optional<String>> texts = new TreeMap<>();
        changes.forEach((element, place) -> {
            texts.put(element, place.map(Place::text));
            place.ifPresentOrElse(at -> places.put(element, at), () -> places.remove(element));
        });
        ViewLayout after = new ViewLayout(view, places);
        DeclaredLayout known = workspace.declaredViews().layouts().get(view);
        if (known == null) {
            String file = ViewPaths.ofLayout(workspace, view);
            return checked(workspace, List.of(created(workspace, file, ViewText.layout(view, places))), after);
        }
        SourceText source = source(workspace, known.span());
        PlaceEdits edited = new PlaceEdits(parser, source);
        List<TextEdit> edits = edited.of(texts);
        Optional<LayoutLines> lines = LayoutLines.of(edited.source().text())
                .filter(read -> read.says(after) && workspace.isOutsideModel(source.file()));
        return lines.isPresent()
                ? new Edited(workspace.withLayout(edited.source(), lines.get().declaredIn(source.file(), after)), edits)
                : checked(workspace, edits, after);
    }

    private static Edited checked(Workspace before, List<TextEdit> edits, ViewLayout expected)
            throws EditRefusedException {
        String title = "Move elements in the view " + expected.view();
        return checked(before, edits, title, after -> expected.equals(after.layout(expected.view())));
    }

    private static TextEdit created(Workspace workspace, String file, String text) {
        String before = workspace.file(file).map(WorkspaceFile::text).orElse("");
        return new TextEdit(file, 0, before, text);
    }

    private static TextEdit emptied(Workspace workspace, SourceSpan span) throws EditRefusedException {
        WorkspaceFile file = workspace.file(span.file()).orElseThrow();
        if (!file.isOneView()) {
            throw EditRefusedException.shared(file.source().place(span.start()));
        }
        return new TextEdit(file.path(), 0, file.text(), "");
    }

    private static Edited checked(Workspace before, List<TextEdit> edits, String title, Predicate<Workspace> isMeant)
            throws EditRefusedException {
        Workspace after = edits.isEmpty() ? before : WorkspaceEditor.replay(before, edits);
        if (!isMeant.test(after)) {
            throw EditRefusedException.unfit(new Problem.Place(edits.getFirst().file(), 0, 0), title);
        }
        return new Edited(after, edits);
    }

    private static void requireId(String id) throws EditRefusedException {
        if (!IdCheck.isId(id)) {
            throw EditRefusedException.id(FileReader.MAIN, id);
        }
    }

    private static SourceText source(Workspace workspace, SourceSpan span) {
        return workspace.file(span.file()).orElseThrow().source();
    }
}
