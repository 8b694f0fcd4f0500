package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Scenario;

/// A scenario with the architecture that it asks about.
record ScenarioSubject(Architecture architecture, Scenario scenario) {

    /// The same architecture with another state of the scenario.
    ScenarioSubject with(Scenario changed) {
        return new ScenarioSubject(architecture, changed);
    }

    /// What a relation is called: where it comes from and where it goes.
    String nameOfRelation(String id) {
        return architecture
                .relation(id)
                .map(relation -> nameOfElement(relation.from()) + " → " + nameOfElement(relation.to()))
                .orElse(id);
    }

    /// What an element is called.
    String nameOfElement(String id) {
        return architecture.element(id).map(Element::name).orElse(id);
    }
}
