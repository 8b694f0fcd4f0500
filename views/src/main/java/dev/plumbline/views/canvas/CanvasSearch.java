package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.view.FilterExpression.Mistake;
import dev.plumbline.views.OpenedArchitecture;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// What people look for on the diagram: the hits are lit while everything else is dimmed, and gone to one by one.
final class CanvasSearch implements AutoCloseable {

    final BooleanProperty open = new SimpleBooleanProperty();
    final StringProperty text = new SimpleStringProperty("");
    final ObjectProperty<List<String>> hits = new SimpleObjectProperty<>(List.of());
    /// Which hit people went to last; negative for none yet.
    final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final CanvasModel model;
    private final Consumer<String> reveal;
    private final Subscription subscription;
    private boolean lit;

    CanvasSearch(CanvasModel model, Consumer<String> reveal) {
        this.model = model;
        this.reveal = reveal;
        subscription = text.subscribe(typed -> refresh())
                .and(open.subscribe(shown -> refresh()))
                .and(model.index.subscribe(index -> refresh()))
                .and(model.filter.subscribe(filter -> refresh()));
    }

    /// The expression that is typed.
    FindExpression expression() {
        return FindExpression.read(text.get());
    }

    /// Goes some hits on, and around at the ends.
    void step(int steps) {
        int count = hits.get().size();
        if (count > 0) {
            int from = current.get() < 0 && steps < 0 ? 0 : current.get();
            current.set(Math.floorMod(from + steps, count));
            reveal.accept(hits.get().get(current.get()));
        }
    }

    /// Shows nothing but the hits, and what is around them.
    void showOnly() {
        FindExpression found = expression();
        Optional<OpenedArchitecture> opened = model.opened.get();
        if (found.mistakes().isEmpty() && !found.isEmpty() && opened.isPresent()) {
            model.narrow(found.present(opened.get()));
            end();
        }
    }

    /// Ends it.
    void end() {
        open.set(false);
        text.set("");
    }

    /// What is found, as in `2 of 5`, or why nothing can be.
    String place() {
        if (text.get().isBlank()) {
            return "";
        }
        List<Mistake> mistakes = expression().mistakes();
        if (!mistakes.isEmpty()) {
            return mistakes.getFirst().what();
        }
        int count = hits.get().size();
        return current.get() < 0 ? count + (count == 1 ? " hit" : " hits") : (current.get() + 1) + " of " + count;
    }

    private void refresh() {
        FindExpression wanted = expression();
        boolean isLooking = open.get() && !wanted.isEmpty();
        List<String> found = isLooking
                ? model.opened.get().map(opened -> found(opened, wanted)).orElse(List.of())
                : List.of();
        if (!Set.copyOf(found).equals(Set.copyOf(hits.get()))) {
            // Who goes from hit to hit through several views meets each of them once.
            current.set(-1);
            hits.set(found);
        }
        if (isLooking || lit) {
            model.focused.set(isLooking ? seen(found) : Set.of());
        }
        lit = isLooking;
    }

    private List<String> found(OpenedArchitecture opened, FindExpression wanted) {
        return new Filtering(model).ordered(opened.architecture(), wanted.present(opened));
    }

    /// The boxes that show the hits: their own, or the closed one around them. What nothing shows dims everything.
    private Set<String> seen(List<String> found) {
        Set<String> boxes = new LinkedHashSet<>();
        for (String id : found) {
            new Filtering(model).box(id).ifPresent(boxes::add);
        }
        return boxes.isEmpty() ? Set.of("") : boxes;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
