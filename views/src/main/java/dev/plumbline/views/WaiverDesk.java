package dev.plumbline.views;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Finding;
import java.time.LocalDate;

/// Writes down in a workspace that somebody answers for a finding.
public interface WaiverDesk {

    /// Nothing can be waived.
    WaiverDesk NONE = new WaiverDesk() {
        @Override
        public Plan plan(Workspace workspace, Wish wish) throws EditRefusedException {
            throw new EditRefusedException(new Problem(
                    Problem.Severity.ERROR,
                    "waiver.unavailable",
                    new Problem.Place("", 0, 0),
                    "Findings cannot be waived here.",
                    "Nothing was changed.",
                    "Open the workspace in the program."));
        }

        @Override
        public String person() {
            return "";
        }

        @Override
        public LocalDate today() {
            return LocalDate.EPOCH;
        }
    };

    /// The edits that waive a finding. Called on a background thread.
    Plan plan(Workspace workspace, Wish wish) throws EditRefusedException;

    /// Who is probably going to answer for it; empty if that is not known.
    String person();

    /// The day on which people are asked.
    LocalDate today();

    /// What is wanted.
    ///
    /// @param finding the finding to accept
    /// @param reason why
    /// @param by who answers for it
    /// @param until the last day on which it is accepted
    record Wish(Finding finding, String reason, String by, LocalDate until) {}
}
