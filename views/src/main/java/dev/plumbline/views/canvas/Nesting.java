package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.layout.VisibleParts;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.settings.ViewDepth;
import java.util.HashMap;
import java.util.Map;

/// How many levels of nesting a view has, and how many of them are open.
///
/// @param least the fewest that can be open: inside a scope 1, in the landscape 0
/// @param open how many are open
/// @param most how many there are
record Nesting(int least, int open, int most) {

    static final Nesting NONE = new Nesting(0, 0, 0);

    /// The nesting of a view.
    static Nesting of(Architecture architecture, View view) {
        Map<String, Integer> levels = new HashMap<>();
        int most = 0;
        for (VisibleParts.Part part : VisibleParts.parts(architecture, atDepth(view, Integer.MAX_VALUE))) {
            if (part.open()) {
                String container = part.container();
                int level = container == null ? 1 : levels.getOrDefault(container, 0) + 1;
                levels.put(part.id(), level);
                most = Math.max(most, level);
            }
        }
        int least = Math.min(most, view.scope() == null ? 0 : 1);
        return new Nesting(least, Math.clamp(view.depth(), least, most), most);
    }

    /// The view as it opens; how many levels can be read is found out later.
    static View opening(View view, ViewDepth depth) {
        return switch (depth) {
            case AS_FITS -> view;
            case ONE -> atDepth(view, 1);
            case TWO -> atDepth(view, 2);
            case THREE -> atDepth(view, 3);
            case ALL -> atDepth(view, Integer.MAX_VALUE);
        };
    }

    /// The same view with another number of open levels.
    static View atDepth(View view, int depth) {
        return view.atDepth(depth);
    }

    /// The nearest number of open levels that there can be.
    int nearest(int wanted) {
        return Math.clamp(wanted, least, most);
    }

    /// For people, as in `1 of 3`.
    String text() {
        return open + " of " + most;
    }
}
