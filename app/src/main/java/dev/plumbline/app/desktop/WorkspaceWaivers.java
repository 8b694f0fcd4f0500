package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.Services;
import dev.plumbline.designrules.waiver.FindingPattern;
import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.designrules.waiver.WaiverAddition;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.TextDifference;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.WaiverDesk;
import java.time.LocalDate;
import java.util.Optional;

/// Adds waivers to the file of a workspace, as steps that can be undone.
///
/// @param services tell the day
/// @param person who works here
record WorkspaceWaivers(Services services, String person) implements WaiverDesk {

    private static final String FILE = WorkspaceReader.WAIVERS_FILE;

    @Override
    public Plan plan(Workspace workspace, Wish wish) throws EditRefusedException {
        String before = workspace.file(FILE).map(WorkspaceFile::text).orElse("");
        Waiver waiver = new Waiver(
                new FindingPattern(wish.finding().fingerprint()),
                new Waiver.Grant(wish.reason(), wish.by(), wish.until(), Optional.empty(), Optional.empty()),
                Waiver.USUAL_MOST,
                new Place(FILE, 0, 0));
        Optional<String> after = WaiverAddition.to(before, waiver);
        if (after.isEmpty()) {
            throw new EditRefusedException(new Problem(
                    Problem.Severity.ERROR,
                    "waiver.unfit",
                    new Place(FILE, 1, 1),
                    "No waiver can be added to " + FILE + " as it is.",
                    "Nothing was changed.",
                    "Mend what is wrong in the file, or write the waiver into it by hand."));
        }
        return Plan.of(
                "Waive " + wish.finding().rule().id(),
                TextDifference.edits(FILE, before, after.get()),
                Optional.empty());
    }

    @Override
    public LocalDate today() {
        return services.today();
    }
}
