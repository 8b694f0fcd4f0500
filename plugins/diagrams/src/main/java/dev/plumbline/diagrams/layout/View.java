package dev.plumbline.diagrams.layout;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which part of an architecture a diagram shows.
///
/// @param title the heading
/// @param scope the element whose inside is shown, with what it talks to; null for the whole landscape
/// @param depth how many levels of nesting are open
/// @param focus the elements to which the view is limited, with their containers; empty for no limit
/// @param collapsed the containers that are closed whatever the depth
public record View(String title, @Nullable String scope, int depth, Set<String> focus, Set<String> collapsed) {

    public View {
        focus = Set.copyOf(focus);
        collapsed = Set.copyOf(collapsed);
    }

    /// Everything, with three levels of nesting open.
    public static View landscape(String title) {
        return new View(title, null, 3, Set.of(), Set.of());
    }
}
