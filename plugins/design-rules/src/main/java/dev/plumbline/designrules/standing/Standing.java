package dev.plumbline.designrules.standing;

import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.pluginapi.Severity;
import java.util.List;

/// What a finding of a check comes to.
public sealed interface Standing {

    /// The stable word for it.
    String word();

    /// Whether the finding counts against the architecture.
    boolean counts();

    /// It is there, and nothing else is known of it.
    record Active() implements Standing {
        @Override
        public String word() {
            return "active";
        }

        @Override
        public boolean counts() {
            return true;
        }
    }

    /// The change brings it.
    ///
    /// @param causes the changed parts among those that show it; none if it is an effect of a change elsewhere
    record New(List<String> causes) implements Standing {
        public New {
            causes = List.copyOf(causes);
        }

        @Override
        public String word() {
            return "new";
        }

        @Override
        public boolean counts() {
            return true;
        }
    }

    /// The change makes it matter more.
    ///
    /// @param before how much it mattered
    /// @param causes as of a new one
    record Worse(Severity before, List<String> causes) implements Standing {
        public Worse {
            causes = List.copyOf(causes);
        }

        @Override
        public String word() {
            return "worse";
        }

        @Override
        public boolean counts() {
            return true;
        }
    }

    /// It was there before the change.
    record Open() implements Standing {
        @Override
        public String word() {
            return "open";
        }

        @Override
        public boolean counts() {
            return false;
        }
    }

    /// The baseline lists it.
    record Known() implements Standing {
        @Override
        public String word() {
            return "baseline";
        }

        @Override
        public boolean counts() {
            return false;
        }
    }

    /// Somebody accepts it for a time.
    record Waived(Waiver waiver) implements Standing {
        @Override
        public String word() {
            return "waived";
        }

        @Override
        public boolean counts() {
            return false;
        }
    }
}
