package dev.plumbline.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitPersonTest {

    @TempDir
    private Path home;

    @Test
    void isTheNameInTheUsersSettings() throws IOException {
        Files.writeString(home.resolve(".gitconfig"), "[user]\n\tname = Ann Lee\n\temail = ann@example.org\n");

        assertThat(GitPerson.of(home)).contains("Ann Lee");
    }

    @Test
    void isReadFromTheOtherPlaceOfTheSettings() throws IOException {
        Path settings = Files.createDirectories(home.resolve(".config/git"));
        Files.writeString(settings.resolve("config"), "[user]\n\tname = Ann\n");

        assertThat(GitPerson.of(home)).contains("Ann");
    }

    @Test
    void isNobodyWithoutSettingsOrWithBrokenOnes() throws IOException {
        assertThat(GitPerson.of(home)).isEmpty();

        Files.writeString(home.resolve(".gitconfig"), "[user\nname");

        assertThat(GitPerson.of(home)).isEmpty();
    }
}
