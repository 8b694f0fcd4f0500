package dev.plumbline.views.savedviews;

import dev.plumbline.graphmodel.view.SavedView;
import javafx.beans.value.ObservableValue;

/// The diagram, as far as the views that are kept have to do with it.
public interface ShownViews {

    /// The id of the view that is shown, whether it is kept or not.
    ObservableValue<String> id();

    /// The view that is shown, as it would be kept: its scope, its open levels, its filter, its perspective.
    SavedView now();

    /// Shows a view that is kept, or the landscape.
    void open(String id);
}
