package org.example.extension;

import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Guidance;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.Stream;

/// A pack with one rule: a name has at least two letters.
public final class NamelessRules implements RulePackProvider {

    @Override
    public RulePack pack() {
        return new RulePack("example", "7", "Example", List.of(new ShortName()));
    }

    private static final class ShortName implements DesignRule {

        @Override
        public RuleDescription description() {
            return RuleDescription.of(
                    "EX-001",
                    "Short name",
                    "documentation",
                    Severity.LOW,
                    Guidance.of("Nobody knows what it is.", "Give it a longer name."),
                    "example.org");
        }

        @Override
        public Stream<Verdict> check(RuleContext context) {
            return context.architecture().elements().values().stream()
                    .filter(element -> element.name().length() < 2)
                    .map(element -> new Verdict.Violation(
                            List.of(element.id()), List.of(element.id()), element.id() + " has a short name."));
        }
    }
}
