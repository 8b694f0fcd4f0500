package dev.plumbline.views.checks;

import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.views.RuleReport;
import java.util.List;
import java.util.Optional;

/// A row of the list of checks.
sealed interface CheckRow {

    /// What stays the same while the row says the same thing.
    String key();

    /// The heading of a group.
    ///
    /// @param worst how bad the worst finding in it is; empty if nothing in it is a finding
    /// @param isOpen whether its rows follow
    record Group(String key, String title, int count, Optional<Severity> worst, boolean isOpen) implements CheckRow {}

    /// A row that says something of elements.
    sealed interface Said extends CheckRow {

        /// The elements, the most important first.
        List<String> elements();

        /// Where it is, in the words of the model.
        String where();
    }

    /// A finding that counts.
    record Broken(Finding finding, String where) implements Said {
        @Override
        public String key() {
            return finding.fingerprint();
        }

        @Override
        public List<String> elements() {
            return finding.elements();
        }
    }

    /// A finding that somebody answers for.
    record Accepted(RuleReport.Waived waived, String where) implements Said {
        @Override
        public String key() {
            return waived.finding().fingerprint();
        }

        @Override
        public List<String> elements() {
            return waived.finding().elements();
        }
    }

    /// What a rule cannot tell.
    record Asked(RuleReport.Question question, String where) implements Said {
        @Override
        public String key() {
            return "?" + question.rule().id() + "@" + String.join("@", question.elements());
        }

        @Override
        public List<String> elements() {
            return question.elements();
        }
    }
}
