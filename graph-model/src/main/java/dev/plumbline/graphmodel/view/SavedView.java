package dev.plumbline.graphmodel.view;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A view that is kept beside the model: which part of the architecture a diagram shows, and how.
///
/// @param id the stable slug that layouts and links use
/// @param attributes everything else, as `ViewAttributes` defines it
public record SavedView(String id, Attributes attributes) {

    /// The id of the view of everything, which needs no file.
    public static final String LANDSCAPE = "landscape";

    /// How many levels of nesting are open where a view does not say it.
    public static final int DEPTH = 3;

    /// A view of everything.
    public static SavedView of(String id) {
        return new SavedView(id, Attributes.NONE);
    }

    /// What people call it.
    public String title() {
        return attributes.get(ViewAttributes.TITLE, id);
    }

    /// The element whose inside is shown; empty for the whole landscape.
    public Optional<String> scope() {
        return attributes.get(ViewAttributes.SCOPE);
    }

    /// How many levels of nesting are open.
    public int depth() {
        return attributes.get(ViewAttributes.DEPTH, (long) DEPTH).intValue();
    }

    /// The elements that the view is limited to, with their containers; empty for no limit.
    public Set<String> focus() {
        return ids(ViewAttributes.FOCUS);
    }

    /// The elements that the view does not show, with what is in them.
    public Set<String> hidden() {
        return ids(ViewAttributes.HIDDEN);
    }

    /// The containers that are closed, whatever the depth.
    public Set<String> collapsed() {
        return ids(ViewAttributes.COLLAPSED);
    }

    /// The filter whose matches are shown; one without chips shows all.
    public ViewFilter filter() {
        return ViewFilter.of(attributes.get(ViewAttributes.FILTER, Attributes.NONE));
    }

    /// What is shown over the picture: `health`, `latency`, `traffic`, `errors`, `saturation`, `budget`, `cost`,
    /// `evaluations`, `owner`, `lifecycle`, `risk`, `criticality`, `data` or `rules`.
    public Optional<String> perspective() {
        return attributes.get(ViewAttributes.PERSPECTIVE);
    }

    /// The value of an attribute, if it is set.
    public <T> Optional<T> get(Attribute<T> attribute) {
        return attributes.get(attribute);
    }

    /// This view with an attribute set.
    public <T> SavedView with(Attribute<T> attribute, T value) {
        return new SavedView(id, attributes.with(attribute, value));
    }

    /// This view without an attribute.
    public SavedView without(Attribute<?> attribute) {
        return new SavedView(id, attributes.without(attribute));
    }

    /// This view with other elements in `focus`, `hidden` or `collapsed`.
    public SavedView withIds(Attribute<List<String>> attribute, Collection<String> ids) {
        return ids.isEmpty() ? without(attribute) : with(attribute, List.copyOf(ids));
    }

    /// This view with another filter.
    public SavedView withFilter(ViewFilter filter) {
        return filter.isEmpty() ? without(ViewAttributes.FILTER) : with(ViewAttributes.FILTER, filter.attributes());
    }

    private Set<String> ids(Attribute<List<String>> attribute) {
        return new TreeSet<>(attributes.get(attribute, List.of()));
    }
}
