package dev.plumbline.interchange.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.interchange.Golden;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.ExporterContract;
import dev.plumbline.pluginapi.SampleArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MermaidExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new MermaidExporter();
    }

    @Test
    void writesTheSampleExactly() {
        Golden.check("mermaid/sample.mmd", exporter().write(SampleArchitecture.complete()));
    }

    @Test
    void writesHostileNamesExactly() {
        Golden.check("mermaid/hostile.mmd", exporter().write(SampleArchitecture.hostile()));
    }

    @Test
    void givesDifferentIdsToElementsWhoseIdsLookAlike() {
        String text = exporter()
                .write(Architecture.of(
                        "Alike", List.of(service("a-b", null), service("a_b", null)), List.of(), List.of(), List.of()));
        assertThat(text).contains("e_a_b[").contains("e_a_b__2[");
    }

    @Test
    void listsARelationBetweenAContainerAndItsPartAsAComment() {
        String text = exporter()
                .write(Architecture.of(
                        "Nested",
                        List.of(service("outer", null), service("inner", "outer")),
                        List.of(new Relation("r", "outer", "inner", RelationKind.CALLS, Attributes.NONE)),
                        List.of(),
                        List.of()));
        assertThat(text)
                .contains("%% not drawn, as one contains the other: e_outer CALLS e_inner")
                .doesNotContain("-->");
    }

    private static Element service(String id, String parent) {
        return new Element(id, ElementKind.SERVICE, id, parent, Attributes.NONE);
    }
}
