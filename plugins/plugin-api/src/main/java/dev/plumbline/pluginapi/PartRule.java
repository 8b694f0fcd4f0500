package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A rule that judges parts one by one. Its reach is less than the whole, or every part is judged again after each
/// edit.
public interface PartRule extends DesignRule {

    /// The ids of the elements or relations that it judges.
    Set<String> parts(Architecture architecture);

    /// Judges one part after another of one context, each by its id. What it does in all, a limit of time too, is one
    /// run; it is used by one thread.
    Function<String, Stream<Verdict>> judge(RuleContext context);
}
