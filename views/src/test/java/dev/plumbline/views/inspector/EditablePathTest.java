package dev.plumbline.views.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueFormatException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditablePathTest {

    private final List<EditablePath> paths = EditablePath.of(ElementAttributes.all());

    @Test
    void readsAndWritesValuesWithTheirUnits() throws ValueFormatException {
        EditablePath p99 = path("slo.p99");
        Attributes attributes = Attributes.NONE.withAt("slo.p99", p99.parse(" 250ms "));
        assertThat(p99.text(attributes)).isEqualTo("250ms");
        assertThat(p99.label()).isEqualTo("SLO · p99");
        assertThat(p99.parse("  ")).isNull();
        assertThatThrownBy(() -> p99.parse("250"))
                .isInstanceOfSatisfying(
                        ValueFormatException.class,
                        wrong -> assertThat(wrong.remedy()).isNotBlank());
    }

    @Test
    void readsListsWithCommas() throws ValueFormatException {
        EditablePath tags = path("tags");
        assertThat(tags.parse("pci, critical path,")).isEqualTo(List.of("pci", "critical path"));
        assertThat(tags.text(Attributes.NONE.withAt("tags", List.of("a", "b")))).isEqualTo("a, b");
    }

    @Test
    void offersWhatCanBeChosen() {
        assertThat(path("lifecycle").choices()).contains("production");
        assertThat(path("owner").isReference()).isTrue();
    }

    @Test
    void describesEveryAttribute() {
        assertThat(paths).allSatisfy(path -> assertThat(path.description()).isNotBlank());
        assertThat(EditablePath.of(RelationAttributes.all()))
                .extracting(EditablePath::path)
                .contains("timeout", "retry.max", "criticality");
    }

    private EditablePath path(String wanted) {
        return paths.stream()
                .filter(path -> path.path().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
