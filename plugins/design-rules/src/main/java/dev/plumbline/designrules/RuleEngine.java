package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Checks an architecture against rules, one after the other, and puts what they say in a fixed order.
public final class RuleEngine {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> String.join("\n", finding.elements()))
            .thenComparing(finding -> String.join("\n", finding.witness()));

    private final RuleContext context;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<OpenQuestion> openQuestions = new ArrayList<>();
    private final List<RuleCrash> crashes = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private RuleEngine(RuleContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    /// Checks against the rules of a catalogue.
    ///
    /// @throws CancellationException if the progress asks to stop; a part of the answer would read as "passed"
    public static CheckResult check(RuleContext context, RuleCatalogue catalogue, Progress progress) {
        RuleEngine engine = new RuleEngine(context, progress);
        int done = 0;
        for (RuleCatalogue.Entry entry : catalogue.entries()) {
            engine.stopIfCancelled();
            progress.report(
                    (double) done++ / catalogue.entries().size(),
                    entry.description().title());
            engine.run(entry);
        }
        progress.report(1, "Checked " + done + " rules");
        return engine.result(done);
    }

    /// Checks against rules that are in no pack.
    ///
    /// @throws CancellationException if the progress asks to stop
    public static CheckResult check(RuleContext context, List<DesignRule> rules, Progress progress) {
        return check(context, RuleCatalogue.of(List.of(new RulePack("rules", "1", "Rules", rules))), progress);
    }

    private void run(RuleCatalogue.Entry entry) {
        try {
            Iterator<Verdict> verdicts = entry.rule().check(context).iterator();
            while (verdicts.hasNext()) {
                stopIfCancelled();
                take(entry, verdicts.next());
            }
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            // A rule is a plug-in: whatever it does must not take the other rules along.
            crashes.add(RuleCrash.of(entry, failure));
        }
    }

    private void take(RuleCatalogue.Entry entry, Verdict verdict) {
        requireKnown(verdict);
        switch (verdict) {
            case Verdict.Violation violation -> {
                if (seen.add(List.of(
                        entry.description().id(),
                        violation.elements().stream().sorted().toList(),
                        violation.witness()))) {
                    findings.add(finding(entry, violation));
                }
            }
            case Verdict.CannotTell unknown ->
                openQuestions.add(new OpenQuestion(entry.description(), unknown.elements(), unknown.missing()));
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

    private Finding finding(RuleCatalogue.Entry entry, Verdict.Violation violation) {
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

    private CheckResult result(int rules) {
        findings.sort(ORDER);
        openQuestions.sort(OpenQuestion.ORDER);
        return new CheckResult(
                distinct(), MergedQuestions.of(openQuestions.stream().distinct().toList()), crashes, rules);
    }

    /// The findings, each with an identity of its own.
    private List<Finding> distinct() {
        Set<String> fingerprints = new HashSet<>();
        return findings.stream()
                .map(finding -> fingerprints.add(finding.fingerprint()) ? finding : Fingerprint.marked(finding))
                .toList();
    }

    private void stopIfCancelled() {
        if (progress.isCancelled()) {
            throw new CancellationException("The check was stopped");
        }
    }
}
