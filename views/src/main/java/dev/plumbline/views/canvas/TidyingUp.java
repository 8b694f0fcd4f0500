package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.View;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Standpoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lets elements find other places.
record TidyingUp(
        CanvasModel model, DiagramSource diagrams, Positioning positioning, Zooming zooming, Travelling travelling) {

    /// The selected elements, with what is in them.
    void selection() {
        List<StandingBox> boxes = positioning.selected();
        Set<String> ids = boxes.stream().map(StandingBox::id).collect(Collectors.toSet());
        View view = model.view.get();
        if (!ids.isEmpty()) {
            tidy(Positioning.title("Tidy", boxes), ids, view, () -> diagrams.tidy(view, ids));
        }
    }

    /// Everything that is not pinned.
    void all() {
        View view = model.view.get();
        zooming.fitAgain();
        tidy("Tidy everything", Set.of(), view, () -> diagrams.tidyAll(view));
    }

    private void tidy(String title, Set<String> ids, View view, Runnable tidy) {
        boolean isPlateau = model.opened
                .get()
                .filter(opened -> opened.standpoint() instanceof Standpoint.AsOf)
                .isPresent();
        if (isPlateau) {
            // No step can be made from there, but looking is free.
            tidy.run();
            travelling.redraw();
        } else {
            positioning.tidy(title, ids, new Tidying(diagrams, view, tidy));
        }
    }
}
