package dev.plumbline.views.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The state of a comparison.
final class ComparisonModel {

    /// No change has been gone to yet.
    static final int NOWHERE = -1;

    final ObjectProperty<Sight> sight = new SimpleObjectProperty<>(Sight.PRESENT);
    final ObjectProperty<List<ChangedPart>> changes = new SimpleObjectProperty<>(List.of());
    /// The place in the list of the change that people went to last.
    final IntegerProperty current = new SimpleIntegerProperty(NOWHERE);

    /// Whether changes are shown.
    boolean isComparing() {
        return sight.get() instanceof Sight.Between;
    }

    /// The change that people went to last.
    Optional<ChangedPart> here() {
        int at = current.get();
        return at < 0 || at >= changes.get().size()
                ? Optional.empty()
                : Optional.of(changes.get().get(at));
    }

    /// Takes other changes; who was at one of them stays there.
    void show(List<ChangedPart> next) {
        Optional<ChangedPart> before = here();
        current.set(NOWHERE);
        changes.set(next);
        before.ifPresent(part -> {
            for (int i = 0; i < next.size(); i++) {
                if (next.get(i).id().equals(part.id()) && next.get(i).kind().equals(part.kind())) {
                    current.set(i);
                }
            }
        });
    }

    /// Goes some changes on, and around at the ends.
    void step(int steps) {
        int count = changes.get().size();
        if (count > 0) {
            int from = current.get() == NOWHERE && steps < 0 ? 0 : current.get();
            current.set(Math.floorMod(from + steps, count));
        }
    }

    /// Where people are, as in `3 of 12`.
    String place() {
        int count = changes.get().size();
        if (count == 0) {
            return "No changes";
        }
        return current.get() == NOWHERE
                ? count + (count == 1 ? " change" : " changes")
                : (current.get() + 1) + " of " + count;
    }
}
