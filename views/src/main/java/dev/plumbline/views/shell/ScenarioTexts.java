package dev.plumbline.views.shell;

import dev.plumbline.views.ScenarioDesk;

/// Changes scenarios as what they are: texts, in the editor beside the diagram.
///
/// @param source the editor
record ScenarioTexts(SourceDesk source) implements ScenarioDesk {

    @Override
    public void edit(String scenario) {
        source.goTo(scenario);
    }

    @Override
    public void create() {
        throw new UnsupportedOperationException("A new scenario needs an editor of scenarios");
    }

    @Override
    public boolean creates() {
        return false;
    }
}
