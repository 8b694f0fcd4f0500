package dev.plumbline.graphmodel.workspace;

import java.util.List;

/// The views and the layouts that one file declares.
record FileViews(List<DeclaredView> views, List<DeclaredLayout> layouts) {

    /// Those of a file that is about other things.
    static final FileViews NONE = new FileViews(List.of(), List.of());

    FileViews {
        views = List.copyOf(views);
        layouts = List.copyOf(layouts);
    }

    boolean isEmpty() {
        return views.isEmpty() && layouts.isEmpty();
    }
}
