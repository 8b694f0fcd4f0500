package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.view.ViewAttributes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WorkspaceFilesPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static final Pattern KEY = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    private final Path page = Path.of(System.getProperty("plumbline.root", ".."), "docs", "workspace-files.md");

    @Test
    void listsEveryKindAndAttribute() throws IOException {
        List<String> rows = new ArrayList<>();
        rows(rows, "", ElementAttributes.all());
        rows(rows, "", RelationAttributes.all());
        rows(rows, "", ViewAttributes.all());
        Arrays.stream(ElementKind.values()).forEach(kind -> rows.add("`" + kind.id() + "`"));
        Arrays.stream(RelationKind.values()).forEach(kind -> rows.add("`" + RelationReader.text(kind) + "`"));
        assertThat(Files.readString(page)).contains(rows);
    }

    @Test
    void listsNothingTwice() throws IOException {
        for (String chapter : Files.readString(page).split("\n## ")) {
            List<String> keys =
                    KEY.matcher(chapter).results().map(key -> key.group(1)).toList();
            assertThat(keys).as(chapter.lines().findFirst().orElse("")).doesNotHaveDuplicates();
        }
    }

    @Test
    void showsExamplesThatCanBeRead() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(page));
        WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
        int examples = 0;
        while (example.find()) {
            examples++;
            String file = file(example.group(1));
            Map<String, String> texts = Map.of("plumbline.yaml", "plumbline: 1\n", file, example.group(1));
            assertThat(reader.read(Path.of("w"), texts).problems())
                    .as(example.group(1))
                    .extracting("code")
                    .allMatch(code -> code.equals("reference.dangling") || code.equals("containment.dangling"));
        }
        assertThat(examples).isEqualTo(11);
    }

    private static String file(String example) {
        if (example.startsWith("waivers:")) {
            return WorkspaceReader.WAIVERS_FILE;
        }
        return example.startsWith("degraded:") ? WorkspaceReader.HEALTH_FILE : "x.yaml";
    }

    private static void rows(List<String> rows, String prefix, AttributeType.Fields fields) {
        for (Attribute<?> field : fields.fields()) {
            rows.add("| `" + prefix + field.key() + "` | ");
            rows.add(" | " + field.description() + " |");
            if (field.type() instanceof AttributeType.Fields nested) {
                rows(rows, prefix + field.key() + ".", nested);
            }
        }
    }
}
