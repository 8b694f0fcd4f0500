package dev.plumbline.views.compare;

import dev.plumbline.diagrams.draw.DiffOverlay;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.Standpoint;
import java.util.List;
import java.util.Optional;

/// What people want to see of the workspace, whatever becomes of it meanwhile.
sealed interface Sight {

    /// The workspace as it is now.
    Sight PRESENT = new Present();

    /// What is seen of a snapshot; empty if there is nothing left to look at or compare with. Takes time in proportion
    /// to
    /// the size of the architecture.
    Optional<Seen> of(Workspace snapshot, OpenedArchitecture present);

    /// The workspace as it is now.
    record Present() implements Sight {

        @Override
        public Optional<Seen> of(Workspace snapshot, OpenedArchitecture present) {
            return Optional.of(new Seen(present, List.of()));
        }
    }

    /// What differs between two states.
    record Between(State before, State after) implements Sight {

        /// What people call the difference, as in `since main`.
        String title() {
            if (after.equals(State.NOW)) {
                return "since " + before.label();
            }
            return before.equals(State.NOW)
                    ? "until " + after.label()
                    : "from " + before.label() + " to " + after.label();
        }

        /// Whether what people change is in what they see.
        boolean isEditable() {
            return before.equals(State.NOW) || after.equals(State.NOW);
        }

        @Override
        public Optional<Seen> of(Workspace snapshot, OpenedArchitecture present) {
            Architecture now = present.architecture();
            return before.of(snapshot, now)
                    .flatMap(one -> after.of(snapshot, now).map(other -> Seen.between(title(), one, other, present)));
        }
    }

    /// The workspace as it is on a plateau.
    record AsOf(Plateau plateau) implements Sight {

        @Override
        public Optional<Seen> of(Workspace snapshot, OpenedArchitecture present) {
            return snapshot.plateaus()
                    .applied(plateau.id(), present.architecture())
                    .map(then -> new Seen(present.from(new Standpoint.AsOf(plateau.title()), then), List.of()));
        }
    }

    /// What is seen.
    ///
    /// @param opened what the panels show
    /// @param changes what differs
    record Seen(OpenedArchitecture opened, List<ChangedPart> changes) {

        public Seen {
            changes = List.copyOf(changes);
        }

        private static Seen between(String title, Architecture before, Architecture after, OpenedArchitecture present) {
            ArchitectureDiff diff = ArchitectureDiff.between(before, after);
            DiffOverlay overlay = DiffOverlay.of(diff);
            String heading = after.name() + ", changes " + title;
            View landscape = diff.isEmpty() ? View.landscape(heading) : overlay.view(heading);
            Standpoint standpoint = new Standpoint.Compared(title, overlay, landscape);
            return new Seen(present.from(standpoint, overlay.union()), ChangedPart.of(diff));
        }
    }
}
