package dev.plumbline.graphmodel.workspace.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.WorkspaceSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is proposed and what the JSON Schema allows are two descriptions of the same files.
final class GrammarTest {

    private final JsonNode schema = JsonMapper.builder().build().readTree(WorkspaceSchema.json());
    private final Grammar model = Grammar.of(Architecture.empty("x"), Set.of());
    private final Grammar scenario = Grammar.of(Architecture.empty("x"), Set.of("scenario"));

    @Test
    void knowsTheKeysOfElementsAndRelations() {
        assertThat(keys(model, "elements", "a")).isEqualTo(defined("element"));
        assertThat(keys(model, "relations", "-")).isEqualTo(defined("relation"));
        assertThat(keys(model, "elements", "a", "slo"))
                .isEqualTo(names(schema.at("/$defs/element/properties/slo/properties")));
    }

    @Test
    void knowsTheKeysOfFlows() {
        assertThat(keys(model, "flows", "f")).isEqualTo(defined("flow"));
        assertThat(keys(model, "flows", "f", "steps", "-", "opt")).isEqualTo(defined("branch"));
        assertThat(keys(model, "flows", "f", "steps", "-", "alt", "-")).isEqualTo(defined("branch"));
        assertThat(keys(model, "flows", "f", "steps", "-", "loop"))
                .isEqualTo(names(schema.at("/$defs/step/oneOf/5/properties/loop/properties")));
        assertThat(keys(model, "flows", "f", "steps", "-", "parallel", "-", "-"))
                .containsExactly("relation", "label", "budget", "parallel", "alt", "opt", "loop");
    }

    @Test
    void knowsTheKeysOfScenarios() {
        assertThat(names(schema.at("/properties"))).containsAll(keys(model)).containsAll(keys(scenario));
        assertThat(keys(scenario, "faults", "-"))
                .containsExactlyInAnyOrderElementsOf(names(schema.at("/properties/faults/items/properties")));
        List<String> workload = new ArrayList<>(names(schema.at("/properties/workload/items/anyOf/0/properties")));
        workload.addAll(names(schema.at("/properties/workload/items/anyOf/1/properties")));
        assertThat(workload).containsAll(keys(scenario, "workload", "-"));
        assertThat(keys(scenario, "workload", "-", "recorded")).containsExactly("every", "rates");
        assertThat(keys(scenario, "workload", "-", "profile", "-")).containsExactly("at", "rate");
        assertThat(keys(scenario, "links")).isEqualTo(names(schema.at("/properties/links/properties")));
    }

    private static List<String> keys(Grammar grammar, String... path) {
        List<Step> steps = Arrays.stream(path)
                .map(step -> step.equals("-") ? new Step.Item() : (Step) new Step.Key(step))
                .toList();
        return keys(grammar.at(steps));
    }

    private static List<String> keys(Shape shape) {
        return switch (shape) {
            case Shape.Group group ->
                group.entries().stream().map(Shape.Entry::key).toList();
            case Shape.Either either ->
                either.shapes().stream().flatMap(one -> keys(one).stream()).toList();
            case Shape.Named named -> List.of();
            case Shape.ById byId -> List.of();
            case Shape.Listing list -> List.of();
            case Shape.Value value -> List.of();
            case Shape.Reference reference -> List.of();
            case Shape.Overrides overrides -> List.of();
            case Shape.Assertion assertion -> List.of();
            case Shape.Unknown unknown -> List.of();
        };
    }

    private List<String> defined(String definition) {
        return names(schema.at("/$defs/" + definition + "/properties"));
    }

    private static List<String> names(JsonNode properties) {
        return new ArrayList<>(properties.propertyNames());
    }
}
