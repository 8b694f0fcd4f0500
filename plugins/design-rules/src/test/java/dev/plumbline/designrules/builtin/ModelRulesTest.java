package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.SideEffects;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelRulesTest {

    private static Sketch assistant(SideEffects effects) {
        return new Sketch()
                .element(ElementKind.PERSON, "user")
                .services("chat")
                .element(ElementKind.AGENT, "helper")
                .element(ElementKind.TOOL, "refund")
                .set(ElementAttributes.SIDE_EFFECTS, effects)
                .calls("user", "chat")
                .calls("chat", "helper")
                .relation("helper", RelationKind.USES_TOOL, "refund");
    }

    private static Sketch guardrail(Sketch sketch, String check) {
        return sketch.element(ElementKind.GUARDRAIL, "shield").set(ElementAttributes.CHECKS, List.of(check));
    }

    @Test
    void findsUntrustedContentThatReachesATool() {
        Verdict.Violation violation = assistant(SideEffects.IRREVERSIBLE).violation(new PromptInjectionPath());

        assertThat(violation.elements()).containsExactly("refund", "helper", "user");
        assertThat(violation.witness())
                .containsExactly("user", "user-chat", "chat", "chat-helper", "helper", "helper-refund", "refund");
        assertThat(assistant(SideEffects.READ).check(new PromptInjectionPath())).isEmpty();
    }

    @Test
    void findsInjectionThatComesBackFromAToolThatReadsTheWeb() {
        Sketch sketch = new Sketch()
                .element(ElementKind.AGENT, "helper")
                .element(ElementKind.TOOL, "browse")
                .set(ElementAttributes.SIDE_EFFECTS, SideEffects.READ)
                .element(ElementKind.TOOL, "send")
                .set(ElementAttributes.SIDE_EFFECTS, SideEffects.EXTERNAL)
                .element(ElementKind.EXTERNAL, "web")
                .relation("helper", RelationKind.USES_TOOL, "browse")
                .relation("helper", RelationKind.USES_TOOL, "send")
                .calls("browse", "web");

        assertThat(sketch.violation(new PromptInjectionPath()).witness())
                .containsExactly("web", "browse-web", "browse", "helper-browse", "helper", "helper-send", "send");
    }

    @Test
    void acceptsAGuardrailOnEachWayOfDrawingIt() {
        Sketch note =
                guardrail(assistant(SideEffects.WRITE), "injection").relation("shield", RelationKind.GUARDS, "helper");
        Sketch consulted = guardrail(assistant(SideEffects.WRITE), "injection").calls("chat", "shield");
        Sketch inLine = guardrail(
                        new Sketch()
                                .element(ElementKind.PERSON, "user")
                                .element(ElementKind.AGENT, "helper")
                                .element(ElementKind.TOOL, "refund")
                                .set(ElementAttributes.SIDE_EFFECTS, SideEffects.WRITE)
                                .relation("helper", RelationKind.USES_TOOL, "refund"),
                        "injection")
                .calls("user", "shield")
                .calls("shield", "helper");

        assertThat(note.check(new PromptInjectionPath())).isEmpty();
        assertThat(consulted.check(new PromptInjectionPath())).isEmpty();
        assertThat(inLine.check(new PromptInjectionPath())).isEmpty();
    }

    @Test
    void doesNotCountAGuardrailThatChecksForSomethingElse() {
        Sketch sketch =
                guardrail(assistant(SideEffects.WRITE), "moderation").relation("shield", RelationKind.GUARDS, "helper");

        assertThat(sketch.check(new PromptInjectionPath())).singleElement().isInstanceOf(Verdict.Violation.class);
    }

    @Test
    void cannotTellWhatAGuardrailWithoutChecksDoes() {
        Sketch sketch = assistant(SideEffects.WRITE)
                .element(ElementKind.GUARDRAIL, "shield")
                .relation("shield", RelationKind.GUARDS, "helper");

        assertThat(sketch.check(new PromptInjectionPath())).singleElement().isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    void findsTheWayAroundAGuardrail() {
        Sketch sketch = guarded();
        assertThat(sketch.check(new GuardrailBypass())).isEmpty();

        Verdict.Violation violation = sketch.calls("chat", "model").violation(new GuardrailBypass());

        assertThat(violation.elements()).containsExactly("model", "user", "shield");
        assertThat(violation.witness()).containsExactly("user", "user-chat", "chat", "chat-model", "model");
    }

    @Test
    void reportsTheFirstOfSeveralElementsBehindOneBypass() {
        Sketch sketch = new Sketch()
                .element(ElementKind.PERSON, "user")
                .element(ElementKind.GUARDRAIL, "shield")
                .element(ElementKind.AGENT, "helper")
                .element(ElementKind.MODEL_ENDPOINT, "model")
                .calls("user", "shield")
                .calls("shield", "helper")
                .calls("helper", "model")
                .calls("user", "helper");

        assertThat(sketch.violation(new GuardrailBypass()).elements()).startsWith("helper");
    }

    private static Sketch guarded() {
        return new Sketch()
                .element(ElementKind.PERSON, "user")
                .services("chat")
                .element(ElementKind.GUARDRAIL, "shield")
                .element(ElementKind.MODEL_ENDPOINT, "model")
                .calls("user", "chat")
                .calls("chat", "shield")
                .calls("shield", "model");
    }

    private static Sketch profiles(Boolean personal) {
        Sketch sketch = new Sketch().element(ElementKind.DATASET, "profile");
        if (personal != null) {
            sketch.set(ElementAttributes.PII, personal);
        }
        return sketch.element(ElementKind.DATASTORE, "users")
                .set(ElementAttributes.DATA, List.of("profile"))
                .services("chat")
                .element(ElementKind.MODEL_ENDPOINT, "model")
                .relation("chat", RelationKind.READS, "users")
                .calls("chat", "model");
    }

    @Test
    void findsPersonalDataThatReachesAModel() {
        Verdict.Violation violation = profiles(true).violation(new PersonalDataToModel());

        assertThat(violation.elements()).containsExactly("model", "users");
        assertThat(violation.witness()).containsExactly("users", "chat-users", "chat", "chat-model", "model");
        assertThat(profiles(false).check(new PersonalDataToModel())).isEmpty();
        assertThat(profiles(null).check(new PersonalDataToModel()))
                .singleElement()
                .isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    void acceptsRedactionAndRelationsThatCarryOtherData() {
        Sketch redacted = guardrail(profiles(true), "pii-redaction").calls("chat", "shield");
        assertThat(redacted.check(new PersonalDataToModel())).isEmpty();

        Sketch other = profiles(true)
                .element(ElementKind.DATASET, "question")
                .set(ElementAttributes.PII, false)
                .calls("chat", "model")
                .set(RelationAttributes.DATA, List.of("question"));
        assertThat(other.check(new PersonalDataToModel())).isEmpty();
    }
}
