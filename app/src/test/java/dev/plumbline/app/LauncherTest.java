package dev.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `plumbline`: finds a JDK, builds what is missing, starts the program.
final class LauncherTest {

    @TempDir
    private Path folder;

    private LauncherUnderTest launcher;

    @BeforeEach
    void prepare() throws IOException {
        folder = folder.toRealPath();
        launcher = LauncherUnderTest.in(folder);
    }

    @Test
    void saysInOneLineWhatToInstallWhereThereIsNoJdk() throws IOException, InterruptedException {
        launcher.built()
                .without("PLUMBLINE_JAVA_HOME")
                .jdk("usr/lib/jvm/java-21", "21.0.9")
                .with("JAVA_HOME", folder.resolve("usr/lib/jvm/java-21").toString());
        LauncherUnderTest.Run run = launcher.run("check", "shop");
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains("no JDK 25 was found")
                .contains("install")
                .contains("PLUMBLINE_JAVA_HOME");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/temurin-25",
                "opt/java/openjdk",
                "opt/jdk-25",
                "Library/Java/JavaVirtualMachines/25.jdk/Contents/Home",
                "home/.sdkman/candidates/java/25",
                "home/.jdks/temurin-25"
            })
    void findsAJdkWhereTheyUsuallyAre(String place) throws IOException, InterruptedException {
        launcher.built().without("PLUMBLINE_JAVA_HOME").jdk(place, "25.0.1");
        assertThat(launcher.run("version").startedTheProgram().out())
                .startsWith(folder.resolve(place).resolve("bin/java").toString());
    }

    @Test
    void takesTheJdkThatIsNamedIfItIsOneOfThatVersion() throws IOException, InterruptedException {
        Path named = folder.resolve("named by all");
        launcher.built().jdk("named by all", "25").with("JAVA_HOME", named.toString());
        assertThat(launcher.run("version").out())
                .startsWith(folder.resolve("jdk/bin/java").toString());
        launcher.jdk("jdk", "26");
        assertThat(launcher.run("version").out())
                .startsWith(named.resolve("bin/java").toString());
    }

    @Test
    void buildsOnFirstUseAndShowsHowFarItIs() throws IOException, InterruptedException {
        LauncherUnderTest.Run run = launcher.run("check", "shop").startedTheProgram();
        assertThat(run.err()).contains("plumbline: building").contains("plumbline:   Plumbline: views [7/13]\n");
        assertThat(launcher.builds())
                .containsExactly(folder.resolve("jdk") + " -B package -DskipTests -Dspotless.check.skip=true");
        assertThat(folder.resolve("temporary")).isEmptyDirectory();

        assertThat(launcher.run("check", "shop").startedTheProgram().err()).isEmpty();
        assertThat(launcher.builds()).hasSize(1);
    }

    @Test
    void needsNoMavenWhereAllIsBuilt() throws IOException, InterruptedException {
        launcher.built().withoutMaven();
        launcher.source("app/src/main/java/Old.java");
        assertThat(launcher.run("check", "shop").startedTheProgram().err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "app/pom.xml",
                "plugins/simulation/pom.xml",
                "views/src/main/java/New.java",
                "plugins/simulation/src/main/resources/new.txt",
                "app/samples/content-platform/plumbline.yaml",
                "app/templates/blank/plumbline.yaml"
            })
    void buildsAgainWhereASourceIsNewer(String source) throws IOException, InterruptedException {
        launcher.built();
        Path changed = launcher.source(source);
        launcher.run("check", "shop").startedTheProgram();
        assertThat(launcher.builds()).isEmpty();

        Files.setLastModifiedTime(changed, FileTime.from(Instant.now().minusSeconds(1)));
        launcher.run("check", "shop").startedTheProgram();
        assertThat(launcher.builds()).hasSize(1);

        launcher.run("check", "shop").startedTheProgram();
        assertThat(launcher.builds()).as("the build says that it is done").hasSize(1);
    }

    @Test
    void doesNotBuildForANewTest() throws IOException, InterruptedException {
        launcher.built();
        Path test = launcher.source("app/src/test/java/NewTest.java");
        Files.setLastModifiedTime(test, FileTime.from(Instant.now()));
        launcher.run("check", "shop").startedTheProgram();
        assertThat(launcher.builds()).isEmpty();
    }

    @Test
    void saysWhyABuildFailedAndWhereAllOfItStands() throws IOException, InterruptedException {
        launcher.whoseMaven("""
                echo '[INFO] Building Plumbline: views 0.1.0-SNAPSHOT  [7/13]'
                echo '[ERROR] New.java:[3,1] a semicolon is missing'
                echo 'much more'
                exit 1
                """);
        LauncherUnderTest.Run run = launcher.run("check", "shop");
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("[ERROR] New.java:[3,1] a semicolon is missing")
                .doesNotContain("much more");
        String log = run.err().strip().replaceAll("(?s).*the whole log is ", "");
        assertThat(Path.of(log)).content().contains("[INFO] Building").contains("much more");

        launcher.run("check", "shop");
        assertThat(launcher.builds()).as("a failed build is tried again").hasSize(2);
    }

    @Test
    void saysWhatToInstallWhereMavenIsMissing() throws IOException, InterruptedException {
        LauncherUnderTest.Run run = launcher.withoutMaven().run("check", "shop");
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("Maven is needed").contains("install");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "open shop", "demo", "-v open shop", "--home state --color never open shop"})
    void startsJavaFxForAWindow(String line) throws IOException, InterruptedException {
        LauncherUnderTest.Run run = launcher.built().run(line.split(" ")).startedTheProgram();
        assertThat(run.out())
                .containsSequence(
                        "--module-path",
                        launcher.program().resolve("lib/modules").toString())
                .containsSequence("--add-modules", "javafx.controls");
        assertThat(run.arguments()).containsExactly(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check open",
                "demo --no-window",
                "demo -o results --no-window",
                "render shop -o demo",
                "--home open check shop",
                "--version"
            })
    void startsNoJavaFxForTheRest(String line) throws IOException, InterruptedException {
        LauncherUnderTest.Run run = launcher.built().run(line.split(" ")).startedTheProgram();
        assertThat(run.out()).doesNotContain("--module-path", "--add-modules");
        assertThat(run.arguments()).containsExactly(line.split(" "));
    }

    @Test
    void handsOverArgumentsAsTheyAreAndTheStatusOfTheProgram() throws IOException, InterruptedException {
        launcher.built().with("STATUS", "3");
        LauncherUnderTest.Run run = launcher.run("check", "my shop", "*", "$HOME", "");
        assertThat(run.status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(run.arguments()).containsExactly("check", "my shop", "*", "$HOME", "");
    }

    @Test
    void loadsFirstWhatIsNeededFirst() throws IOException, InterruptedException {
        Path libraries = launcher.built().program().resolve("lib");
        assertThat(launcher.run("version").out())
                .anySatisfy(path -> assertThat(path)
                        .startsWith(libraries.resolve("plumbline-app-3.jar") + ":" + libraries.resolve("picocli-2.jar")
                                + ":")
                        .contains(libraries.resolve("a-1.jar").toString()));
    }

    @Test
    void isStartedThroughLinks() throws IOException, InterruptedException {
        launcher.built();
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher.script());
        Path further = Files.createSymbolicLink(folder.resolve("home/plumbline"), Path.of("../link"));
        for (Path script : new Path[] {link, further}) {
            assertThat(launcher.run(script, "version").startedTheProgram().out())
                    .contains("-Dplumbline.program="
                            + launcher.script().toRealPath().resolveSibling("installers/target/plumbline"));
        }
    }

    @Test
    void startsAPackageWithoutMaven() throws IOException, InterruptedException {
        LauncherUnderTest.Run run =
                launcher.packaged().withoutMaven().run("open", "shop").startedTheProgram();
        assertThat(run.out())
                .contains(launcher.script().resolveSibling("lib/modules").toString());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void preparesAFasterStartOnceForEachBuild() throws IOException, InterruptedException {
        String preparing = "preparing a faster start";
        String cached = "-XX:AOTCache=" + launcher.program().resolve("window.aot");
        launcher.built().with("DISPLAY", ":7");
        LauncherUnderTest.Run first = launcher.run("open", "shop").startedTheProgram();
        assertThat(first.err()).contains(preparing);
        assertThat(first.out()).contains(cached);
        assertThat(folder.resolve("temporary")).isEmptyDirectory();

        LauncherUnderTest.Run second = launcher.run("open", "shop").startedTheProgram();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains(cached);
        assertThat(launcher.with("PLUMBLINE_START_CACHE", "no")
                        .run("open", "shop")
                        .out())
                .doesNotContain(cached);

        Files.writeString(launcher.program().resolve("built"), "by hand, later");
        assertThat(launcher.without("PLUMBLINE_START_CACHE").run("open", "shop").err())
                .contains(preparing);
        assertThat(launcher.run("check", "shop").out()).doesNotContain(cached);
    }
}
