package dev.plumbline.views.savedviews;

import dev.plumbline.graphmodel.view.SavedView;
import dev.plumbline.graphmodel.view.ViewAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The state of the list of views.
final class SavedViewsModel {

    /// The landscape first, which needs no file, then the others by their titles.
    final ObjectProperty<List<SavedView>> views = new SimpleObjectProperty<>(List.of());

    /// The id of the view of the list that was shown last.
    final StringProperty latest = new SimpleStringProperty(SavedView.LANDSCAPE);

    void show(Collection<SavedView> kept) {
        List<SavedView> all = new ArrayList<>(kept);
        all.removeIf(SavedViewsModel::isLandscape);
        all.sort(Comparator.comparing((SavedView view) -> view.title().toLowerCase(Locale.ROOT))
                .thenComparing(SavedView::id));
        all.addFirst(kept.stream()
                .filter(SavedViewsModel::isLandscape)
                .findFirst()
                .orElse(SavedView.of(SavedView.LANDSCAPE)));
        views.set(List.copyOf(all));
    }

    Optional<SavedView> find(String id) {
        return views.get().stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /// What people call a view.
    static String title(SavedView view) {
        boolean isNamed = view.get(ViewAttributes.TITLE).isPresent();
        return isLandscape(view) && !isNamed ? "Landscape" : view.title();
    }

    static boolean isLandscape(SavedView view) {
        return view.id().equals(SavedView.LANDSCAPE);
    }
}
