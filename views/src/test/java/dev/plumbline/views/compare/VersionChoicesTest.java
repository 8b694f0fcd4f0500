package dev.plumbline.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Version;
import dev.plumbline.views.VersionSource;
import dev.plumbline.views.style.Ago;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionChoicesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private final List<Version> chosen = new ArrayList<>();
    private final VersionChoices choices = new VersionChoices(
            new VersionSource.Listing(
                    List.of(
                            known("main", Version.Kind.BRANCH, "Add a store"),
                            known(COMMIT, Version.Kind.COMMIT, "Begin with a service")),
                    Optional.empty()),
            List.of(new Plateau(
                    "later", "To be in 2027", "", null, new Plateau.Parts(List.of(), List.of(), List.of(), List.of()))),
            new Ago(NOW, ZoneOffset.UTC));

    @Test
    void offersAllThatThereIs() {
        assertThat(titles("")).containsExactly("main", "Begin with a service", "To be in 2027", "Another folder…");
        assertThat(find("").get(1).detail()).isEqualTo("01234567 · 3 hours ago · Ann");
    }

    @Test
    void findsACommitByItsSubjectItsIdAndItsAuthor() {
        assertThat(titles("begin with")).containsExactly("Begin with a service");
        assertThat(titles("012345")).contains("Begin with a service");
        assertThat(titles("ann")).first().isEqualTo("Begin with a service");
    }

    @Test
    void takesAnyRevisionThatIsTyped() {
        Choice last = find("HEAD~3").getLast();
        last.action().run();
        assertThat(chosen).containsExactly(new Version.Revision("HEAD~3", "HEAD~3"));
    }

    @Test
    void comparesWithTheWholeIdOfACommit() {
        find("begin").getFirst().action().run();
        assertThat(chosen).containsExactly(new Version.Revision(COMMIT, "01234567 “Begin with a service”"));
    }

    private List<String> titles(String typed) {
        return find(typed).stream().map(Choice::title).toList();
    }

    private List<Choice> find(String typed) {
        return choices.question(chosen::add, () -> {}, plateau -> {}).choices().apply(typed);
    }

    private static Version.Known known(String name, Version.Kind kind, String subject) {
        return new Version.Known(name, kind, COMMIT, subject, "Ann", NOW.minusSeconds(3 * 3600));
    }
}
