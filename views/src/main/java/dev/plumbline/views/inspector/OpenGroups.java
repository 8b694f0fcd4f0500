package dev.plumbline.views.inspector;

import java.util.EnumSet;
import java.util.Set;

/// The groups of attributes that can be seen: those that people opened, and of what they look for all but those that
/// they closed.
final class OpenGroups {

    private final Set<AttributeGroup> opened = EnumSet.of(AttributeGroup.OVERVIEW);
    private final Set<AttributeGroup> closed = EnumSet.noneOf(AttributeGroup.class);

    /// @param choice what is looked for
    boolean isOpen(AttributeGroup group, AttributeChoice choice) {
        return choice.isNarrowed() ? !closed.contains(group) : opened.contains(group);
    }

    void toggle(AttributeGroup group, AttributeChoice choice) {
        Set<AttributeGroup> changed = choice.isNarrowed() ? closed : opened;
        if (!changed.remove(group)) {
            changed.add(group);
        }
    }

    /// Opens everything that is looked for.
    void lookForOther() {
        closed.clear();
    }
}
