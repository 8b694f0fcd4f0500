package dev.plumbline.views.compare;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.util.Optional;

/// A state of the workspace that another one is compared with.
sealed interface State {

    /// The workspace as it is, while people change it.
    State NOW = new Now();

    /// What people call it.
    String label();

    /// The architecture in this state; empty if there is no such state any more.
    ///
    /// @param snapshot the workspace now
    /// @param present its architecture
    Optional<Architecture> of(Workspace snapshot, Architecture present);

    /// The workspace as it is.
    record Now() implements State {

        @Override
        public String label() {
            return "now";
        }

        @Override
        public Optional<Architecture> of(Workspace snapshot, Architecture present) {
            return Optional.of(present);
        }
    }

    /// One that was read from elsewhere: a revision, or another folder.
    record Kept(String label, Architecture architecture) implements State {

        @Override
        public Optional<Architecture> of(Workspace snapshot, Architecture present) {
            return Optional.of(architecture);
        }
    }

    /// The workspace as it is to be on a plateau.
    record Planned(Plateau plateau) implements State {

        @Override
        public String label() {
            return plateau.title();
        }

        @Override
        public Optional<Architecture> of(Workspace snapshot, Architecture present) {
            return snapshot.plateaus().applied(plateau.id(), present);
        }
    }
}
