package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A rule that judges parts one by one. Where it reads an attribute of the whole, every part is judged again after an
/// edit of it.
public interface PartRule extends DesignRule {

    /// The ids of the elements or relations that it judges.
    Set<String> parts(Architecture architecture);

    /// Judges one part after another of one context, each by its id; what is no part of it gets no verdict. What it
    /// does
    /// in all, a limit of time too, is one run; it is used by one thread.
    Function<String, Stream<Verdict>> judge(RuleContext context);
}
