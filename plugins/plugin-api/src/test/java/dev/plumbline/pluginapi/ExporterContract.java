package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every exporter keeps to. Extend it, and give the exporter.
public abstract class ExporterContract {

    /// The exporter under test.
    protected abstract Exporter exporter();

    @Test
    void namesItsFormatAndExtension() {
        assertThat(exporter().format()).matches("[a-z][a-z0-9-]*");
        assertThat(exporter().extension()).matches("[a-z0-9]+");
    }

    @Test
    void writesTheSameTextTwice() {
        Architecture architecture = SampleArchitecture.complete();
        assertThat(exporter().write(architecture)).isEqualTo(exporter().write(architecture));
    }

    @Test
    void doesNotDependOnTheOrderOfTheParts() {
        Architecture architecture = SampleArchitecture.complete();
        List<Element> shuffled = new ArrayList<>(architecture.elements().values());
        Collections.shuffle(shuffled, new Random(7));
        Architecture other = Architecture.of(
                architecture.name(),
                shuffled,
                architecture.relations().values(),
                architecture.flows().values(),
                architecture.scenarios().values());
        assertThat(exporter().write(other)).isEqualTo(exporter().write(architecture));
    }

    @Test
    void writesAnArchitectureWithoutParts() {
        assertThat(exporter().write(Architecture.empty("Nothing"))).isNotBlank().endsWith("\n");
    }

    @Test
    void writesHostileNamesWithoutControlOrDirectionCharacters() {
        String text = exporter().write(SampleArchitecture.hostile());
        assertThat(text.codePoints().filter(ExporterContract::isHostile).boxed().toList())
                .isEmpty();
    }

    @Test
    void usesLineFeedsOnly() {
        assertThat(exporter().write(SampleArchitecture.hostile()))
                .doesNotContain("\r")
                .endsWith("\n");
    }

    private static boolean isHostile(int point) {
        int type = Character.getType(point);
        return point != '\n' && (type == Character.CONTROL || type == Character.FORMAT);
    }
}
