package dev.plumbline.designrules.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlacesTest {

    @Test
    void knowsTheStageOfAnEnvironmentByAWordOfItsName() {
        assertThat(stage("production-eu")).contains(Stage.PRODUCTION);
        assertThat(stage("pre-production")).contains(Stage.OTHER);
        assertThat(stage("staging")).contains(Stage.OTHER);
        assertThat(stage("products")).isEqualTo(Optional.empty());
    }

    @Test
    void takesTheRegionsOfTheInstancesWhereTheElementNamesNone() {
        Architecture architecture = new Sketch()
                .services("shop")
                .element(ElementKind.INSTANCE, "first")
                .set(ElementAttributes.INSTANCE_OF, "shop")
                .set(ElementAttributes.REGION, "eu-1")
                .element(ElementKind.INSTANCE, "second")
                .set(ElementAttributes.INSTANCE_OF, "shop")
                .set(ElementAttributes.REGION, "us-1")
                .architecture();
        assertThat(Places.regions(
                        architecture,
                        architecture.requireElement("shop"),
                        Deployment.instances(new RuleContext(architecture, Evidence.NONE, LocalDate.of(2026, 11, 27)))
                                .getOrDefault("shop", List.of())))
                .containsExactly("eu-1", "us-1");
    }

    private static Optional<Stage> stage(String environment) {
        Architecture architecture = new Sketch()
                .services("shop")
                .element(ElementKind.ENVIRONMENT, environment)
                .relation("shop", RelationKind.DEPLOYED_ON, environment)
                .architecture();
        return Places.stage(architecture, architecture.requireElement("shop"), List.of());
    }
}
