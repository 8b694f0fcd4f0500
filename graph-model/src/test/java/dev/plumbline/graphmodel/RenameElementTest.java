package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RenameElementTest {

    @ParameterizedTest
    @CsvSource({"a, b", "b, b", "Feed, Feed"})
    void isUndoneByItsInverseWhateverTheNameIs(String name, String renamed) throws ChangeConflictException {
        Architecture before = architecture(name);
        Change rename = Change.RenameElement.of(before.requireElement("a"), "b");
        Architecture after = before.apply(rename);
        assertThat(after.requireElement("b").name()).isEqualTo(renamed);
        assertThat(after.apply(rename.inverse())).isEqualTo(before);
    }

    @Test
    void isRefusedWhereTheNameHasChangedSince() {
        Change rename = Change.RenameElement.of(architecture("Feed").requireElement("a"), "b");
        assertThatThrownBy(() -> architecture("Home").apply(rename)).isInstanceOf(ChangeConflictException.class);
    }

    private static Architecture architecture(String name) {
        Element element = new Element("a", ElementKind.SERVICE, name, null, Attributes.NONE);
        return Architecture.of("x", List.of(element), List.of(), List.of(), List.of());
    }
}
