package dev.plumbline.interchange.structurizr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileDslTest {

    @TempDir
    private Path folder;

    @Test
    void goesOnWithoutARemoteInclude() throws Exception {
        Import read = read("""
                workspace {
                    model {
                        !include https://example.org/people.dsl
                        a = softwareSystem "A"
                    }
                }
                """);
        assertThat(read.architecture().elements()).containsOnlyKeys("a");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("import.remote");
            assertThat(problem.place()).hasToString("main.dsl:3");
        });
    }

    @Test
    void namesTheMissingPartWhenTheRestNeedsIt() throws IOException {
        Problem problem = refusal("""
                workspace extends https://example.org/base.dsl {
                    model {
                        user -> shop "Uses"
                    }
                }
                """);
        assertThat(problem.place()).hasToString("main.dsl:3");
        assertThat(problem.why()).contains("left out");
        assertThat(problem.remedy()).contains("https://example.org/base.dsl");
    }

    @Test
    void findsTheLineOfAnErrorInAnIncludedFile() throws IOException {
        write("parts/one.dsl", "a = softwareSystem \"A\"\n!include two.dsl\n");
        write("parts/two.dsl", "\n\nb = softwarSystem \"B\"\n");
        Problem problem = refusal("workspace {\n model {\n  !include parts/one.dsl\n }\n}\n");
        assertThat(problem.place()).hasToString("parts/two.dsl:3");
        assertThat(problem.what()).contains("Unexpected tokens").doesNotContain(folder.toString());
    }

    @Test
    void findsTheLineOfAnErrorInABaseOfABase() throws IOException {
        write("one.dsl", "workspace extends two.dsl {\n}\n");
        write("two.dsl", "workspace {\n  model {\n    a -> b\n  }\n}\n");
        assertThat(refusal("workspace extends one.dsl {\n}\n").place()).hasToString("two.dsl:3");
    }

    @Test
    void readsAChainOfBases() throws Exception {
        write("one.dsl", "workspace extends two.dsl {\n model {\n  b = softwareSystem \"B\"\n  a -> b\n }\n}\n");
        write("two.dsl", "workspace \"Base\" {\n model {\n  a = softwareSystem \"A\"\n }\n}\n");
        Import read = read("workspace extends one.dsl {\n model {\n  c = person \"C\"\n  c -> b\n }\n}\n");
        assertThat(read.architecture().name()).isEqualTo("Base");
        assertThat(read.architecture().elements()).containsOnlyKeys("a", "b", "c");
        assertThat(read.architecture().relations()).containsOnlyKeys("a-b", "c-b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspace {\n model {\n  !include main.dsl\n }\n}\n", "workspace extends main.dsl {\n}\n"})
    void refusesASourceThatContainsItself(String text) throws IOException {
        assertThat(refusal(text).code()).isEqualTo("import.cycle");
    }

    @Test
    void readsNothingOutsideItsFolder() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.dsl"), "s = person \"Secret\"\n");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("link.dsl"), secret);
        Path main = inner.resolve("main.dsl");
        Files.writeString(main, "workspace {\n model {\n  !include ../secret.dsl\n  !include link.dsl\n }\n}\n");
        Import read = new StructurizrImporter().read(main, Progress.NONE);
        assertThat(read.architecture().elements()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("import.outside", "import.outside");
    }

    @Test
    void sharesFilesWithinAGitRepository() throws Exception {
        Files.createDirectory(folder.resolve(".git"));
        write("people.dsl", "s = person \"Shared\"\n");
        write("inner/main.dsl", "workspace {\n model {\n  !include ../people.dsl\n }\n}\n");
        Import read = new StructurizrImporter().read(folder.resolve("inner/main.dsl"), Progress.NONE);
        assertThat(read.architecture().elements()).containsOnlyKeys("shared");
    }

    @Test
    void refusesConstantsThatGrowWithoutEnd() throws IOException {
        StringBuilder text = new StringBuilder("!const A0 \"0123456789\"\n");
        for (int i = 1; i <= 40; i++) {
            text.append("!const A%d \"${A%d}${A%d}${A%d}\"\n".formatted(i, i - 1, i - 1, i - 1));
        }
        Problem problem = refusal(text + "workspace \"${A40}\" {\n}\n");
        assertThat(problem.code()).isEqualTo("import.too-large");
        assertThat(problem.place()).hasToString("main.dsl:10");
    }

    @Test
    void refusesBlocksThatNestWithoutEnd() throws IOException {
        String text = "workspace {\n model {\n" + "group \"g\" {\n".repeat(5000) + "}\n".repeat(5000) + "}\n}\n";
        assertThat(refusal(text).code()).isEqualTo("import.too-large");
    }

    @Test
    void doesNotReadTheEnvironment() throws Exception {
        Import read = read("workspace \"${HOME} ${HOME}\" {\n model {\n  a = person \"${HOME}\"\n }\n}\n");
        assertThat(read.architecture().name()).isEqualTo("${HOME} ${HOME}");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("import.unexpanded");
    }

    @Test
    void runsNoCode() throws Exception {
        Import read = read("""
                workspace {
                    !impliedRelationships com.example.Strategy
                    model {
                        a = softwareSystem "A" {
                            !components {
                                classes "a.jar"
                                strategy {
                                    matcher annotation com.example.Component
                                }
                            }
                            !docs docs com.example.Importer
                        }
                        !script groovy {
                            if (true) {
                            !include ../../../etc/passwd
                        }
                        b = softwareSystem "B"
                    }
                }
                """);
        assertThat(read.architecture().elements()).containsOnlyKeys("a", "b");
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsOnly("import.code")
                .hasSize(3);
    }

    @Test
    void doesNotMistakeNamesForPictures() throws Exception {
        Import read = read("""
                workspace {
                    model {
                        image = softwareSystem "Image" "https://example.org/not-fetched" {
                            properties {
                                icon https://example.org/icon.png
                            }
                        }
                        plantuml = person "Plantuml"
                        plantuml -> image "theme"
                    }
                    views {
                        dynamic * "d" {
                            plantuml -> image "Looks at"
                        }
                        systemLandscape {
                            include *
                            animation {
                                plantuml image
                            }
                        }
                    }
                }
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.counts())
                .containsEntry("elements", 2)
                .containsEntry("relations", 1)
                .containsEntry("views", 2);
    }

    @Test
    void ignoresWhatStandsInComments() throws Exception {
        Import read = read("""
                workspace {
                    /* a comment {
                    !include absent.dsl
                    */
                    // !include absent.dsl
                    # !include absent.dsl
                    model {
                        a = person "A" "#1 // user"
                    }
                }
                """);
        assertThat(read.architecture().elements()).containsOnlyKeys("a");
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        Path main = folder.resolve("main.dsl");
        Files.write(main, new byte[] {'w', (byte) 0xC3, (byte) 0x28});
        assertThat(refusal(main).code()).isEqualTo("import.encoding");
        Files.write(main, "\uFEFFworkspace {\n}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(new StructurizrImporter().accepts(main)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "model {\n}\n", "workspace {\n", "}\n", "workspace {\n !include \n}\n"})
    void refusesWhatIsNoWorkspace(String text) throws IOException {
        assertThat(refusal(text).code()).isEqualTo("import.parse");
    }

    private Import read(String text) throws IOException, ImportException {
        return new StructurizrImporter().read(write("main.dsl", text), Progress.NONE);
    }

    private Problem refusal(String text) throws IOException {
        return refusal(write("main.dsl", text));
    }

    private static Problem refusal(Path file) {
        ImportException refused =
                catchThrowableOfType(ImportException.class, () -> new StructurizrImporter().read(file, Progress.NONE));
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
