package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.Aspect;
import dev.plumbline.designrules.model.AiSystems;
import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.Grounding;
import dev.plumbline.designrules.model.Hosting;
import dev.plumbline.designrules.model.Objectives;
import dev.plumbline.designrules.model.Placement;
import dev.plumbline.designrules.model.Prompts;
import dev.plumbline.designrules.model.ToolUsers;
import dev.plumbline.designrules.model.UserPaths;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashSet;
import java.util.Set;

/// What conditions ask of elements that depends on parts which may be anywhere.
enum FarFact implements Aspect {
    /// Whether it works while a person waits.
    ON_USER_PATH {
        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            return UserPaths.in(after).differing(UserPaths.in(before));
        }
    },
    /// The smallest latency objective of those that wait for it.
    OBJECTIVE {
        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            return Objectives.in(after).differing(Objectives.in(before));
        }
    },
    /// Whether it is an agent or model with which the rest deals.
    AI_SYSTEM {
        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            return unequal(AiSystems.in(before).systems(), AiSystems.in(after).systems());
        }
    },
    /// Whether it is an agent or model that people are the first to ask.
    SERVES_PEOPLE {
        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            return unequal(
                    AiSystems.in(before).servingPeople(), AiSystems.in(after).servingPeople());
        }
    },
    /// Whether its answers rest on what is looked up.
    GROUNDED {
        @Override
        public boolean isTouched(Edit edit) {
            return super.isTouched(edit) || edit.structure().containers().contains(ElementKind.MCP_SERVER);
        }

        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            return unequal(Grounding.in(before).ids(), Grounding.in(after).ids());
        }
    },
    /// How many strangers run in the trust boundary around it.
    SEGMENT {
        @Override
        public boolean isTouched(Edit edit) {
            return true;
        }

        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            Set<String> nodes = edit.nodes(after);
            Set<String> differing = Hosting.sharingBoundaries(before.architecture(), nodes);
            differing.addAll(Hosting.sharingBoundaries(after.architecture(), nodes));
            return differing;
        }
    },
    /// Whether people review at it, or at what uses it or offers it.
    REVIEWED {
        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            Set<String> differing = new HashSet<>();
            for (String id : unequal(ToolUsers.reviewed(before), ToolUsers.reviewed(after))) {
                differing.addAll(ToolUsers.tools(before.architecture(), id));
                differing.addAll(ToolUsers.tools(after.architecture(), id));
            }
            return differing;
        }
    },
    /// Whether the snapshot shows any prompt.
    PROMPTS_ARE_SHOWN {
        @Override
        public boolean isTouched(Edit edit) {
            return edit.structural();
        }

        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            return Prompts.areShown(before) == Prompts.areShown(after)
                    ? Set.of()
                    : after.architecture().elements().keySet();
        }
    },
    /// Whether the snapshot shows of any element where it runs.
    PLACES_ARE_SHOWN {
        @Override
        public boolean isTouched(Edit edit) {
            return true;
        }

        @Override
        public Set<String> differing(Edit edit, RuleContext before, RuleContext after) {
            boolean isSame =
                    Placement.in(before).isEmpty() == Placement.in(after).isEmpty();
            return isSame ? Set.of() : after.architecture().elements().keySet();
        }
    };

    @Override
    public boolean isTouched(Edit edit) {
        return !edit.structure().isLone();
    }

    private static Set<String> unequal(Set<String> before, Set<String> after) {
        if (before.equals(after)) {
            return Set.of();
        }
        Set<String> differing = new HashSet<>();
        before.stream().filter(id -> !after.contains(id)).forEach(differing::add);
        after.stream().filter(id -> !before.contains(id)).forEach(differing::add);
        return differing;
    }
}
