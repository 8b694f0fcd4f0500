package dev.plumbline.views.shell;

import dev.plumbline.views.ScenarioDesk;
import dev.plumbline.views.scenario.ScenarioController;

/// Opens scenarios in their editor, and their text beside it where texts are shown.
record ScenarioBeside(WorkbenchModel model, SourceDesk source, ScenarioController editor) implements ScenarioDesk {

    @Override
    public void edit(String scenario) {
        if (model.sourceShown.get()) {
            source.goTo(scenario);
        }
        editor.edit(scenario);
    }

    @Override
    public void create() {
        editor.create();
    }
}
