package dev.plumbline.designrules;

import dev.plumbline.pluginapi.PartRule;
import java.util.Set;

/// A rule that judges parts one by one, by what is as near as it says and by aspects of its elements that depend on
/// what
/// may be anywhere.
public interface AspectRule extends PartRule {

    /// The aspects that it asks of elements, or of the ends of relations.
    Set<Aspect> aspects();
}
