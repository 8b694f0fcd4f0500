package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.ViewLayout;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.Edited;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.ViewEdits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Editing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gives elements places in the view that is shown: each wish is one step that touches only the lines of the elements
/// that move.
final class Positioning {

    private final CanvasModel model;
    private final CanvasEditing canvas;
    private final Editing editing;
    private final ViewEdits edits = new ViewEdits(ReadLimits.standard());

    Positioning(CanvasModel model, CanvasEditing canvas, Editing editing) {
        this.model = model;
        this.canvas = canvas;
        this.editing = editing;
    }

    /// The selected boxes that are shown and in no other selected one.
    List<StandingBox> selected() {
        return StandingBox.ofAll(model, canvas.selectedElements());
    }

    /// Moves the selected elements and pins them.
    ///
    /// @param dx by how many diagram units to the right
    /// @param dy by how many diagram units down
    void nudge(int dx, int dy) {
        List<StandingBox> moved = selected();
        String view = model.view.get().id();
        String subject = "places " + moved.stream().map(StandingBox::id).toList();
        wish(title("Move", moved), Optional.of(subject), workspace -> {
            TreeMap<String, Place> places = new TreeMap<>();
            for (StandingBox one : moved) {
                // The picture may lag behind quick fingers, the file does not.
                Place at = workspace
                        .layout(view)
                        .place(one.id())
                        .filter(Place::pinned)
                        .orElse(one.place());
                places.put(one.id(), one.within(at.x() + dx, at.y() + dy));
            }
            return edits.place(workspace, view, places).edits();
        });
    }

    /// Pins elements at other places.
    ///
    /// @param corners the upper left corners in the diagram
    void move(String title, Map<StandingBox, Point> corners) {
        String view = model.view.get().id();
        SortedMap<String, Place> places = new TreeMap<>();
        corners.forEach((one, corner) -> places.put(one.id(), one.placeAt(corner)));
        wish(
                title,
                Optional.empty(),
                workspace -> edits.place(workspace, view, places).edits());
    }

    /// Pins elements at other places, all moved alike.
    void move(List<StandingBox> moved, double dx, double dy) {
        Map<StandingBox, Point> corners = new LinkedHashMap<>();
        for (StandingBox one : moved) {
            corners.put(one, new Point(one.bounds().x() + dx, one.bounds().y() + dy));
        }
        move(title("Move", moved), corners);
    }

    /// Lines the selected elements up.
    void align(Alignment alignment) {
        List<StandingBox> boxes = selected();
        if (boxes.size() > 1) {
            move(alignment.title(), alignment.of(boxes));
        }
    }

    /// Makes the gaps between the selected elements equal.
    void distribute(Distribution distribution) {
        List<StandingBox> boxes = selected();
        if (boxes.size() > 2) {
            move(distribution.title(), distribution.of(boxes));
        }
    }

    /// Leaves it to the program where the selected elements stand.
    void unpin() {
        List<StandingBox> boxes = selected();
        String view = model.view.get().id();
        wish(title("Unpin", boxes), Optional.empty(), workspace -> {
            ViewLayout own = workspace.layout(view);
            PinnedPlaces pinned = PinnedPlaces.of(workspace, view);
            SortedMap<String, Place> places = new TreeMap<>();
            for (StandingBox one : boxes) {
                if (pinned.contains(one.id())) {
                    places.put(
                            one.id(), own.place(one.id()).map(Place::unpinned).orElse(one.place()));
                }
            }
            return edits.place(workspace, view, places).edits();
        });
    }

    /// Lets elements find other places, whatever the view says of them.
    void tidy(String title, Collection<String> elements, Tidying tidying) {
        String view = model.view.get().id();
        editing.change(new Editing.Wish(
                workspace -> Plan.of(
                                title, edits.remove(workspace, view, elements).edits(), Optional.empty())
                        .with(tidying),
                step -> {}));
    }

    /// The edits for elements that come into another container: they are pinned where people put them in a view, and
    /// where they stood in the old one is forgotten in every view.
    List<TextEdit> arrived(Workspace workspace, String view, Set<String> elements, SortedMap<String, Place> places) {
        List<TextEdit> made = new ArrayList<>();
        Workspace state = workspace;
        try {
            for (String layout : workspace.layouts().keySet()) {
                Set<String> gone = new TreeSet<>(elements);
                if (layout.equals(view)) {
                    gone.removeAll(places.keySet());
                }
                Edited edited = edits.remove(state, layout, gone);
                made.addAll(edited.edits());
                state = edited.after();
            }
            made.addAll(edits.place(state, view, places).edits());
        } catch (EditRefusedException unfit) {
            // A layout that cannot be edited stays as it is: the move itself matters more.
            return made;
        }
        return made;
    }

    static String title(String what, List<StandingBox> boxes) {
        return boxes.size() == 1 ? what + " " + boxes.getFirst().name() : what + " " + boxes.size() + " elements";
    }

    private void wish(String title, Optional<String> subject, Maker maker) {
        editing.change(new Editing.Wish(
                workspace -> {
                    List<TextEdit> made = maker.of(workspace);
                    return made.isEmpty() ? Plan.NOTHING : Plan.of(title, made, subject);
                },
                step -> {}));
    }

    private interface Maker {
        List<TextEdit> of(Workspace workspace) throws EditRefusedException;
    }

    /// The rectangle around boxes.
    static Bounds around(List<StandingBox> boxes) {
        return boxes.stream().map(StandingBox::bounds).reduce(Bounds::union).orElseThrow();
    }
}
