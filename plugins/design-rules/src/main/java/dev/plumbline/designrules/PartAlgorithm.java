package dev.plumbline.designrules;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// An algorithm that judges parts one by one, though it may look at any other for that, and tells which parts an edit
/// can
/// touch.
public interface PartAlgorithm extends RuleAlgorithm {

    /// The ids of the elements or relations that it judges.
    Set<String> parts(Architecture architecture);

    /// Judges one part after another of one context, each by its id; what is no part of it gets no verdict. Used by one
    /// thread.
    Function<String, Stream<Verdict>> judge(RuleContext context);

    /// The parts of which an edit can change the verdict, of those that there are and of some that there were; empty
    /// for
    /// any. It is asked only where the edit leaves all other inputs as they were.
    Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after);

    @Override
    default Stream<Verdict> check(RuleContext context) {
        Function<String, Stream<Verdict>> judge = judge(context);
        return parts(context.architecture()).stream().flatMap(judge);
    }
}
