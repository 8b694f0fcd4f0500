package dev.plumbline.views.shell;

import dev.plumbline.views.settings.Role;

/// Which panels a role starts with; everybody can show and hide any of them.
record RolePanels(WorkbenchModel model) {

    void show(Role role) {
        switch (role) {
            case ARCHITECT -> show(true, true, true);
            case REVIEWER -> show(false, true, true);
            case LEAD -> show(false, false, false);
        }
    }

    private void show(boolean tree, boolean inspector, boolean evidence) {
        model.treeShown.set(tree);
        model.inspectorShown.set(inspector);
        model.evidenceShown.set(evidence);
    }
}
