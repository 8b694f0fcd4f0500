package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.PartRule;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;

/// One rule on one context: its verdicts become findings and questions, and a failure of it an outcome.
public final class RuleRun {

    private final RuleCatalogue.Entry entry;
    private final RuleContext context;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<OpenQuestion> questions = new ArrayList<>();

    private RuleRun(RuleCatalogue.Entry entry, RuleContext context, Progress progress) {
        this.entry = entry;
        this.context = context;
        this.progress = progress;
    }

    /// What a rule says of everything.
    ///
    /// @throws CancellationException if the progress asks to stop
    public static RuleOutcome whole(RuleCatalogue.Entry entry, RuleContext context, Progress progress) {
        RuleRun run = new RuleRun(entry, context, progress);
        Optional<RuleCrash> crash = run.take(() -> entry.rule().check(context));
        return RuleOutcome.of(run.findings, run.questions, crash);
    }

    /// What a rule says of some parts one by one, in one run, by their ids, of those of which it says something; empty
    /// if
    /// it failed.
    ///
    /// @param rule the rule of the entry
    /// @throws CancellationException if the progress asks to stop
    public static Optional<Map<String, RuleOutcome>> parts(
            RuleCatalogue.Entry entry, PartRule rule, RuleContext context, Collection<String> ids, Progress progress) {
        Map<String, RuleOutcome> said = new HashMap<>();
        if (ids.isEmpty()) {
            return Optional.of(said);
        }
        Function<String, Stream<Verdict>> judge = rule.judge(context);
        RuleRun run = new RuleRun(entry, context, progress);
        for (String id : ids) {
            if (run.take(() -> judge.apply(id)).isPresent()) {
                return Optional.empty();
            }
            run.said().ifPresent(outcome -> said.put(id, outcome));
        }
        return Optional.of(said);
    }

    /// What was said since this was last asked, if anything was.
    private Optional<RuleOutcome> said() {
        if (findings.isEmpty() && questions.isEmpty()) {
            return Optional.empty();
        }
        RuleOutcome outcome = new RuleOutcome(findings, questions, Optional.empty());
        findings.clear();
        questions.clear();
        return Optional.of(outcome);
    }

    private Optional<RuleCrash> take(Verdicts verdicts) {
        try {
            Iterator<Verdict> said = verdicts.get().iterator();
            while (said.hasNext()) {
                RuleEngine.stopIfCancelled(progress);
                take(said.next());
            }
            return Optional.empty();
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            // A rule is a plug-in: whatever it does must not take the other rules along.
            return Optional.of(RuleCrash.of(entry, failure));
        }
    }

    private void take(Verdict verdict) {
        requireKnown(verdict);
        switch (verdict) {
            case Verdict.Violation violation -> findings.add(finding(violation));
            case Verdict.CannotTell unknown ->
                questions.add(new OpenQuestion(entry.description(), unknown.elements(), unknown.missing()));
        }
    }

    private void requireKnown(Verdict verdict) {
        Architecture architecture = context.architecture();
        for (String id : verdict.elements()) {
            if (architecture.element(id).isEmpty()) {
                throw new IllegalStateException("it names the element '" + id + "', which does not exist.");
            }
        }
    }

    private Finding finding(Verdict.Violation violation) {
        RuleDescription rule = entry.description();
        return new Finding(
                rule,
                rule.severity(),
                violation.elements(),
                violation.witness(),
                violation.what(),
                violation.because(),
                violation.fix(),
                Fingerprint.of(context.architecture(), rule.id(), violation.elements(), violation.witness()),
                new Provenance(entry.pack(), rule.id(), Optional.empty()));
    }

    /// Asks a rule.
    private interface Verdicts {
        Stream<Verdict> get();
    }
}
