package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ShownText;
import java.util.Collection;

/// Collects what is wrong between a scenario and the model.
record ScenarioFindings(Scenario scenario, CrossProblems problems) {

    private static final String DANGLING = "reference.dangling";

    /// Whether the model has what the scenario names; an error if it does not.
    ///
    /// @param key the root key in which it is named
    /// @param what the kind of thing: "element", "relation" or "flow"
    boolean isKnown(String key, String id, Collection<String> ids, String what) {
        if (ids.contains(id)) {
            return true;
        }
        error(
                key,
                id,
                DANGLING,
                "The scenario " + scenario.id() + " names the " + what + " '" + ShownText.shortened(id)
                        + "', which is not in the model.",
                problems.suggestions()
                        .remedy(id, ids, "Write the id of " + (what.startsWith("e") ? "an " : "a ") + what + "."));
        return false;
    }

    /// Warns if no element has a zone or region.
    void warnOfUnknownPlace(String name, Collection<String> known, String what, String example) {
        if (!known.contains(name)) {
            String remedy = problems.suggestions()
                    .remedy(name, known, "Write the " + what + " of an element: " + example + ".");
            warn(
                    "faults",
                    name,
                    new CrossProblems.Fault(
                            DANGLING,
                            "No element has the " + what + " '" + ShownText.shortened(name) + "' of the scenario "
                                    + scenario.id() + ".",
                            "The fault hits nothing.",
                            remedy));
        }
    }

    /// Warns of what changes nothing.
    void warnOfIdle(String key, String text, String what, String why, String remedy) {
        warn(key, text, new CrossProblems.Fault("scenario.idle", what, why, remedy));
    }

    void error(String key, String text, String code, String what, String remedy) {
        problems.error(
                problems.index().scenario(scenario.id()),
                key,
                text,
                new CrossProblems.Fault(code, what, ScenarioPart.LEFT_OUT, remedy));
    }

    private void warn(String key, String text, CrossProblems.Fault fault) {
        problems.warning(problems.index().scenario(scenario.id()), key, text, fault);
    }
}
