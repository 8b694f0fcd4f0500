package dev.plumbline.designrules.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.OpenQuestion;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.builtin.BuiltInRules;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one edit changes beside the parts that it is made at.
final class OneEditTest {

    private static final RuleCatalogue CATALOGUE = BuiltInRules.catalogue();

    private static Element element(String id, ElementKind kind, @Nullable String parent) {
        return new Element(id, kind, id, parent, Attributes.NONE);
    }

    private static CheckResult anew(Architecture architecture) {
        return RuleEngine.check(new RuleContext(architecture, Evidence.NONE, Sketch.AS_OF), CATALOGUE, Progress.NONE);
    }

    private static CheckResult again(CheckSession session, Architecture architecture) {
        return session.check(new RuleContext(architecture, Evidence.NONE, Sketch.AS_OF), Progress.NONE);
    }

    private static boolean isShared(CheckResult result) {
        return result.findings().stream()
                .anyMatch(finding -> finding.rule().id().equals("SEC-010"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "inner"})
    void countsTheNeighboursOfAVaultAgain(String container) throws ChangeConflictException {
        Element vault = element("keys", ElementKind.SERVICE, "segment");
        Architecture alone = Architecture.of(
                "shop",
                List.of(
                        element("segment", ElementKind.TRUST_BOUNDARY, null),
                        element("inner", ElementKind.SYSTEM, "segment"),
                        vault.withAttributes(vault.attributes().withAt("type", "vault"))),
                List.of(),
                List.of(),
                List.of());
        Element other = element("other", ElementKind.SERVICE, container);
        Architecture shared = alone.apply(new Change.AddElement(other));
        CheckSession session = new CheckSession(CATALOGUE);

        assertThat(isShared(again(session, alone))).isFalse();
        assertThat(again(session, shared).findings()).isEqualTo(anew(shared).findings());
        assertThat(isShared(anew(shared))).isTrue();
        assertThat(again(session, alone).findings()).isEqualTo(anew(alone).findings());
    }

    @Test
    void asksForNoTimeOfWhatRunsNoLonger() throws ChangeConflictException {
        Architecture before = new Sketch()
                .services("shop", "mail", "prices")
                .calls("shop", "mail")
                .calls("shop", "prices")
                .element(ElementKind.SERVICE, "front")
                .setAt("slo.p99", Duration.ofSeconds(1))
                .setAt("serviceTime.mean", Duration.ofMillis(1))
                .calls("front", "shop")
                .architecture();
        Relation call = before.requireRelation("shop-prices");
        Architecture after = before.apply(new Change.Several(
                "turn",
                List.of(
                        new Change.RemoveRelation(call),
                        new Change.RemoveElement(before.requireElement("prices")),
                        new Change.AddElement(element("prices", ElementKind.DATASET, null)),
                        new Change.AddRelation(call))));
        CheckSession session = new CheckSession(CATALOGUE);

        assertThat(missingTimes(again(session, before)).toList())
                .singleElement(STRING)
                .contains("prices");
        assertThat(missingTimes(anew(after)).toList()).singleElement(STRING).doesNotContain("prices");
        assertThat(again(session, after).openQuestions()).isEqualTo(anew(after).openQuestions());
    }

    private static Stream<String> missingTimes(CheckResult result) {
        return result.openQuestions().stream()
                .filter(question -> question.rule().id().equals("PERF-001"))
                .map(OpenQuestion::missing);
    }
}
