package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.view.SavedView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The views and layouts of all files together. Where an id is written twice, the first one counts.
///
/// @param views the views by id
/// @param layouts the layouts by the ids of their views
/// @param otherViews the views whose ids others have
/// @param otherLayouts the layouts of views that have one already
record WorkspaceViews(
        NavigableMap<String, DeclaredView> views,
        NavigableMap<String, DeclaredLayout> layouts,
        List<DeclaredView> otherViews,
        List<DeclaredLayout> otherLayouts) {

    WorkspaceViews {
        views = Collections.unmodifiableNavigableMap(views);
        layouts = Collections.unmodifiableNavigableMap(layouts);
    }

    /// @param files the files in the order of their paths
    static WorkspaceViews of(Collection<WorkspaceFile> files) {
        NavigableMap<String, DeclaredView> views = new TreeMap<>();
        NavigableMap<String, DeclaredLayout> layouts = new TreeMap<>();
        List<DeclaredView> otherViews = new ArrayList<>();
        List<DeclaredLayout> otherLayouts = new ArrayList<>();
        for (WorkspaceFile file : files) {
            for (DeclaredView view : file.views().views()) {
                if (views.putIfAbsent(view.view().id(), view) != null) {
                    otherViews.add(view);
                }
            }
            for (DeclaredLayout layout : file.views().layouts()) {
                if (layouts.putIfAbsent(layout.layout().view(), layout) != null) {
                    otherLayouts.add(layout);
                }
            }
        }
        return new WorkspaceViews(views, layouts, otherViews, otherLayouts);
    }

    NavigableMap<String, SavedView> saved() {
        NavigableMap<String, SavedView> saved = new TreeMap<>();
        views.forEach((id, declared) -> saved.put(id, declared.view()));
        return Collections.unmodifiableNavigableMap(saved);
    }

    boolean isEmpty() {
        return views.isEmpty() && layouts.isEmpty();
    }
}
