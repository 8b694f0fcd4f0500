package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Classification;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.GuardrailPosition;
import dev.plumbline.graphmodel.ElementAttributes.SideEffects;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuardrailRulesTest {

    @Test
    void namesTheFirstAgentOnTheWayForThoseBehindIt() {
        Sketch sketch = chain();

        Verdict.Violation violation = sketch.violation(new NoInputGuardrail());

        assertThat(violation.elements()).containsExactly("helper", "guest");
        assertThat(violation.witness()).containsExactly("guest", "guest-chat", "chat", "chat-helper", "helper");
        assertThat(violation.what()).contains("in 2 steps");
    }

    @Test
    void leavesToTheBypassRuleWhatAGuardrailGuardsOnAnotherWay() {
        Sketch sketch = chain().element(ElementKind.GUARDRAIL, "shield")
                .calls("guest", "shield")
                .calls("shield", "helper");

        assertThat(sketch.check(new NoInputGuardrail())).isEmpty();
        assertThat(sketch.check(new GuardrailBypass())).isNotEmpty();
    }

    @Test
    void leavesToTheInjectionRuleTheAgentsOnItsPaths() {
        Sketch sketch = chain().element(ElementKind.TOOL, "refund")
                .set(ElementAttributes.SIDE_EFFECTS, SideEffects.WRITE)
                .relation("helper", RelationKind.USES_TOOL, "refund");

        assertThat(sketch.check(new NoInputGuardrail())).isEmpty();
        assertThat(sketch.check(new PromptInjectionPath())).hasSize(1);
    }

    @Test
    void doesNotTakeAnOutputGuardrailForAnInputGuardrail() {
        Sketch sketch = new Sketch()
                .element(ElementKind.PERSON, "guest")
                .element(ElementKind.GUARDRAIL, "filter")
                .set(ElementAttributes.POSITION, GuardrailPosition.OUT)
                .element(ElementKind.AGENT, "helper")
                .calls("guest", "filter")
                .calls("filter", "helper");

        assertThat(sketch.violation(new NoInputGuardrail()).elements()).containsExactly("helper", "guest");
        assertThat(sketch.check(new NoOutputGuardrail())).isEmpty();
    }

    @Test
    void tellsTheWayOfAnAnswerBackToThePeople() {
        Verdict.Violation violation = chain().violation(new NoOutputGuardrail());

        assertThat(violation.elements()).containsExactly("helper", "guest");
        assertThat(violation.witness()).containsExactly("helper", "chat-helper", "chat", "guest-chat", "guest");
    }

    @Test
    void acceptsAnAgentThatAsksAGuardrailWhichPassesOnToOtherAgents() {
        Sketch sketch = new Sketch()
                .element(ElementKind.JOB, "nightly")
                .element(ElementKind.GUARDRAIL, "shield")
                .element(ElementKind.AGENT, "planner")
                .element(ElementKind.AGENT, "worker")
                .element(ElementKind.TOOL, "post")
                .set(ElementAttributes.SIDE_EFFECTS, SideEffects.EXTERNAL)
                .calls("nightly", "shield")
                .calls("shield", "planner")
                .calls("planner", "worker")
                .relation("worker", RelationKind.USES_TOOL, "post");
        assertThat(sketch.violation(new NoOutputGuardrail()).elements()).containsExactly("worker", "post");

        assertThat(sketch.calls("worker", "shield").check(new NoOutputGuardrail()))
                .isEmpty();
    }

    @Test
    void cannotTellWhetherAGuardrailWithoutChecksStopsALeak() {
        Sketch sketch = trifecta().element(ElementKind.GUARDRAIL, "filter").calls("helper", "filter");

        assertThat(sketch.check(new LethalTrifecta())).singleElement().isInstanceOf(Verdict.CannotTell.class);
        assertThat(sketch.element(ElementKind.GUARDRAIL, "filter")
                        .set(ElementAttributes.CHECKS, List.of("dlp"))
                        .check(new LethalTrifecta()))
                .isEmpty();
    }

    @Test
    void showsTheTrifectaFromTheDataToTheExit() {
        Verdict.Violation violation = trifecta().violation(new LethalTrifecta());

        assertThat(violation.elements()).containsExactly("helper", "mails", "web");
        assertThat(violation.witness())
                .containsExactly("mails", "helper-mails", "helper", "helper-browse", "browse", "browse-web", "web");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isContentWithAGuardrailAtEveryAgent(long seed) {
        Architecture drawn = without(RandomArchitecture.of(seed, 80, 240), ElementKind.GUARDRAIL, ElementKind.TOOL);
        assertThat(verdicts(new NoInputGuardrail(), drawn)).as("seed %d", seed).isNotEmpty();

        Architecture guarded = withGuardAtEveryAgent(drawn);
        assertThat(verdicts(new NoInputGuardrail(), guarded))
                .as("seed %d", seed)
                .isEmpty();
        assertThat(verdicts(new NoOutputGuardrail(), guarded))
                .as("seed %d", seed)
                .isEmpty();
    }

    private static Architecture without(Architecture drawn, ElementKind... kinds) {
        List<Element> elements = new ArrayList<>(drawn.elements().values());
        elements.removeIf(element -> List.of(kinds).contains(element.kind()));
        Set<String> left = elements.stream().map(Element::id).collect(Collectors.toSet());
        List<Relation> relations = new ArrayList<>(drawn.relations().values());
        relations.removeIf(relation -> !left.contains(relation.from()) || !left.contains(relation.to()));
        return Architecture.of("bare", elements, relations, List.of(), List.of());
    }

    private static Architecture withGuardAtEveryAgent(Architecture drawn) {
        List<Element> elements = new ArrayList<>(drawn.elements().values());
        elements.add(new Element("shield", ElementKind.GUARDRAIL, "Shield", null, Attributes.NONE));
        List<Relation> relations = new ArrayList<>(drawn.relations().values());
        drawn.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.AGENT)
                .map(Element::id)
                .map(id -> new Relation("at-" + id, "shield", id, RelationKind.GUARDS, Attributes.NONE))
                .forEach(relations::add);
        return Architecture.of("guarded", elements, relations, List.of(), List.of());
    }

    private static List<Verdict> verdicts(RuleAlgorithm rule, Architecture architecture) {
        return rule.check(new RuleContext(architecture, Evidence.NONE, Sketch.AS_OF))
                .toList();
    }

    private static Sketch chain() {
        return new Sketch()
                .element(ElementKind.PERSON, "guest")
                .services("chat")
                .element(ElementKind.AGENT, "helper")
                .element(ElementKind.AGENT, "worker")
                .calls("guest", "chat")
                .calls("chat", "helper")
                .calls("helper", "worker");
    }

    private static Sketch trifecta() {
        return new Sketch()
                .element(ElementKind.AGENT, "helper")
                .element(ElementKind.DATASTORE, "mails")
                .set(ElementAttributes.CLASSIFICATION, Classification.CONFIDENTIAL)
                .element(ElementKind.TOOL, "browse")
                .set(ElementAttributes.SIDE_EFFECTS, SideEffects.READ)
                .element(ElementKind.EXTERNAL, "web")
                .relation("helper", RelationKind.READS, "mails")
                .relation("helper", RelationKind.USES_TOOL, "browse")
                .relation("browse", RelationKind.READS, "web");
    }
}
