package dev.plumbline.pluginapi;

import java.util.stream.Stream;

/// A rule that judges parts one by one. Its reach is less than the whole, or every part is judged again after each
/// edit.
public interface PartRule extends DesignRule {

    /// The verdicts about one part; none for a part that there is not, or that it does not judge.
    ///
    /// @param part the id of an element or a relation
    Stream<Verdict> check(RuleContext context, String part);
}
