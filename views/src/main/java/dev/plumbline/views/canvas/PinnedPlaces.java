package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewLayout;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.OpenedArchitecture;
import java.util.Optional;

/// Which elements people pinned in a view.
final class PinnedPlaces {

    private final ViewLayout own;
    private final ViewLayout general;

    private PinnedPlaces(ViewLayout own, ViewLayout general) {
        this.own = own;
        this.general = general;
    }

    static PinnedPlaces of(OpenedArchitecture opened, View view) {
        return new PinnedPlaces(opened.layout(view), opened.generalLayout());
    }

    static PinnedPlaces of(Workspace workspace, String view) {
        return new PinnedPlaces(workspace.layout(view), workspace.layout(SavedView.LANDSCAPE));
    }

    boolean contains(String element) {
        Optional<Place> place = own.place(element).or(() -> general.place(element));
        return place.filter(Place::pinned).isPresent();
    }
}
