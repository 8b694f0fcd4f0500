package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.value.ShownText;
import java.io.Serial;

/// A change that cannot be written into the files without changing more than it should.
public final class EditRefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param problem what to tell the user
    public EditRefusedException(Problem problem) {
        super(problem.what());
        this.problem = problem;
    }

    /// What to tell the user.
    public Problem problem() {
        return problem;
    }

    static EditRefusedException alias(Problem.Place place, String subject) {
        return refused(
                "edit.alias",
                place,
                "The entry of " + subject + " is an alias.",
                "A change of it would change the other places of the alias too.",
                "Write the entry out in the file, then change it here.");
    }

    static EditRefusedException shared(Problem.Place place, String anchor) {
        return refused(
                "edit.shared",
                place,
                "What is to change has the anchor &" + anchor + ", and aliases use it.",
                "A change here would change the other places too.",
                "Change the file by hand, where all places can be seen.");
    }

    static EditRefusedException inherited(Problem.Place place, String key) {
        return refused(
                "edit.inherited",
                place,
                "'" + key + "' comes from another mapping through a merge key.",
                "It cannot be removed here alone.",
                "Give it another value, or remove it from the mapping with the anchor.");
    }

    static EditRefusedException unfit(Problem.Place place, String title) {
        return refused(
                "edit.unfit",
                place,
                "'" + title + "' cannot be written into this file without side effects.",
                "The file is written in a way that the change would not be read back as it is meant.",
                "Change the file by hand.");
    }

    static EditRefusedException taken(String file) {
        return refused(
                "edit.taken",
                new Problem.Place(file, 0, 0),
                "There is a file " + file + " already, and it holds something else or cannot be read.",
                "It would be lost.",
                "Correct or move the file, or choose another id.");
    }

    static EditRefusedException scenarioTaken(Problem.Place place, String id) {
        return refused(
                "edit.taken",
                place,
                "There is a scenario '" + ShownText.shortened(id) + "' already.",
                "Reports and commands could not tell them apart.",
                "Choose another id.");
    }

    static EditRefusedException shared(Problem.Place place) {
        return refused(
                "edit.shared",
                place,
                "The file holds more than this view.",
                "The rest would go with it.",
                "Remove the view from the file by hand.");
    }

    static EditRefusedException id(String file, String id) {
        return refused(
                "id.invalid",
                new Problem.Place(file, 0, 0),
                "'" + ShownText.shortened(id) + "' cannot be the id of a view.",
                "Files and links could not name it.",
                "Choose letters a to z, digits, and - _ . between them, without blanks.");
    }

    private static EditRefusedException refused(
            String code, Problem.Place place, String what, String why, String remedy) {
        return new EditRefusedException(new Problem(Problem.Severity.ERROR, code, place, what, why, remedy));
    }
}
