package dev.plumbline.designrules;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Judges each element by itself, its relations, what is at their other ends, and what it or these refer to.
public interface NearAlgorithm extends PartAlgorithm {

    @Override
    default Set<String> parts(Architecture architecture) {
        return architecture.elements().keySet();
    }

    @Override
    default Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after) {
        Set<String> touched = new HashSet<>(edit.nodes(before));
        touched.addAll(edit.nodes(after));
        return Optional.of(touched);
    }
}
