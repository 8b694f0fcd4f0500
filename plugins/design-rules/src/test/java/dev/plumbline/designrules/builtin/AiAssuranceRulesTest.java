package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.DataAttributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.KnowledgeAttributes;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.ProtectionAttributes;
import dev.plumbline.graphmodel.ProtectionAttributes.Identity;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Tier;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AiAssuranceRulesTest {

    @Test
    void followsWorkThroughQueuesBackToTheAgent() {
        Sketch sketch = new Sketch()
                .element(ElementKind.AGENT, "planner")
                .element(ElementKind.AGENT, "worker")
                .element(ElementKind.QUEUE, "tasks")
                .relation("planner", RelationKind.PUBLISHES, "tasks")
                .relation("worker", RelationKind.SUBSCRIBES, "tasks")
                .calls("worker", "planner");

        Verdict.Violation violation = sketch.violation(new DelegationCycle());

        assertThat(violation.witness())
                .containsExactly(
                        "planner", "planner-tasks", "tasks", "worker-tasks", "worker", "worker-planner", "planner");
        assertThat(sketch.set(DataAttributes.HOP_LIMIT, 2L).check(new DelegationCycle()))
                .isEmpty();
    }

    @Test
    void doesNotCallACycleOfQueuesDelegation() {
        Sketch sketch = new Sketch()
                .element(ElementKind.QUEUE, "a")
                .element(ElementKind.QUEUE, "b")
                .relation("a", RelationKind.FLOWS_TO, "b")
                .relation("b", RelationKind.FLOWS_TO, "a");

        assertThat(sketch.check(new DelegationCycle())).isEmpty();
    }

    @Test
    void asksTheUserOfAnUngatedPartAndNotThePart() {
        Sketch sketch = productive("worker", "planner").calls("planner", "worker");
        assertThat(sketch.violation(new UngatedChange()).elements()).containsExactly("planner");

        // Of a circle the first stands for all.
        assertThat(sketch.calls("worker", "planner")
                        .violation(new UngatedChange())
                        .elements())
                .containsExactly("planner");
    }

    @Test
    void coversWithAGateAllThatTheEvaluatedElementUses() {
        Sketch sketch = productive("worker", "planner")
                .calls("planner", "worker")
                .element(ElementKind.EVALUATOR, "judge")
                .relation("judge", RelationKind.EVALUATES, "planner");
        assertThat(sketch.violation(new UngatedChange()).what()).contains("judge has no threshold");

        assertThat(sketch.element(ElementKind.EVALUATOR, "judge")
                        .setAt("gate.threshold", new Ratio(0.9))
                        .check(new UngatedChange()))
                .isEmpty();
    }

    @Test
    void cannotTellWhetherAnImportantAgentIsInProduction() {
        Sketch sketch = new Sketch().element(ElementKind.AGENT, "helper");
        assertThat(sketch.check(new UngatedChange())).isEmpty();

        assertThat(sketch.set(ElementAttributes.TIER, Tier.HIGH).check(new UngatedChange()))
                .singleElement()
                .isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    void cannotTellWithWhoseRightsARetrieverSearches() {
        Sketch sketch = new Sketch()
                .element(ElementKind.DATASTORE, "wiki")
                .set(KnowledgeAttributes.ACL, true)
                .element(ElementKind.RETRIEVER, "find")
                .relation("find", RelationKind.READS, "wiki");
        assertThat(sketch.check(new RetrievalIgnoresPermissions()))
                .singleElement()
                .isInstanceOf(Verdict.CannotTell.class);

        assertThat(sketch.set(ProtectionAttributes.IDENTITY, Identity.SERVICE)
                        .violation(new RetrievalIgnoresPermissions())
                        .witness())
                .containsExactly("wiki", "find-wiki", "find");
    }

    @Test
    void cannotTellWhetherAGuardrailWithoutChecksModerates() {
        Sketch sketch = new Sketch()
                .element(ElementKind.EXTERNAL, "web")
                .element(ElementKind.JOB, "load")
                .element(ElementKind.VECTOR_INDEX, "index")
                .relation("load", RelationKind.READS, "web")
                .relation("load", RelationKind.WRITES, "index");
        assertThat(sketch.violation(new PoisonableKnowledge()).witness())
                .containsExactly("web", "load-web", "load", "load-index", "index");

        assertThat(sketch.element(ElementKind.GUARDRAIL, "filter")
                        .calls("load", "filter")
                        .check(new PoisonableKnowledge()))
                .singleElement()
                .isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    void namesWhatTheFallbackLacks() {
        Sketch sketch = fallback()
                .element(ElementKind.GUARDRAIL, "shield")
                .set(ElementAttributes.CHECKS, List.of("moderation", "dlp"))
                .relation("shield", RelationKind.GUARDS, "main");

        Verdict.Violation violation = sketch.violation(new WeakerFallback());

        assertThat(violation.elements()).containsExactly("spare", "main", "ask");
        assertThat(violation.witness()).containsExactly("main", "ask-main", "ask", "ask-spare", "spare");
        assertThat(violation.what()).contains("dlp and moderation");
    }

    @Test
    void cannotTellWhereTheFallbackKeepsData() {
        Sketch sketch = fallback().element(ElementKind.MODEL_ENDPOINT, "main").set(ElementAttributes.RESIDENCY, "EU");

        assertThat(sketch.check(new WeakerFallback())).singleElement().isInstanceOf(Verdict.CannotTell.class);
    }

    private static Sketch productive(String... agents) {
        Sketch sketch = new Sketch();
        for (String agent : agents) {
            sketch.element(ElementKind.AGENT, agent).set(ElementAttributes.LIFECYCLE, Lifecycle.PRODUCTION);
        }
        return sketch;
    }

    private static Sketch fallback() {
        return new Sketch()
                .services("ask")
                .element(ElementKind.MODEL_ENDPOINT, "main")
                .element(ElementKind.MODEL_ENDPOINT, "spare")
                .calls("ask", "main")
                .calls("ask", "spare")
                .set(RelationAttributes.CRITICALITY, RelationCriticality.FALLBACK);
    }
}
