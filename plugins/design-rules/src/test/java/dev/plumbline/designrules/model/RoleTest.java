package dev.plumbline.designrules.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoleTest {

    @Test
    void isReadWithoutRegardToCaseBlanksAndSlashes() {
        assertThat(Role.of(typed(" Identity Provider "))).contains(Role.IDENTITY_PROVIDER);
        assertThat(Role.of(typed("CI/CD"))).contains(Role.PIPELINE);
        assertThat(Role.of(typed("log_store"))).contains(Role.TELEMETRY_SINK);
        assertThat(Role.of(typed("bucket"))).isEqualTo(Optional.empty());
    }

    @Test
    void isDocumentedWithAllItsSpellings() throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("plumbline.root", "../.."), "docs", "workspace-files.md"));
        for (Role role : Role.values()) {
            assertThat(role.types())
                    .as(role.name())
                    .allSatisfy(type -> assertThat(page).contains("`" + type + "`"));
        }
    }

    private static Element typed(String type) {
        return new Sketch()
                .element(ElementKind.SERVICE, "e")
                .set(ElementAttributes.TYPE, type)
                .architecture()
                .requireElement("e");
    }
}
