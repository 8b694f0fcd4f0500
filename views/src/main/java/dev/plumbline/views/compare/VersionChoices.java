package dev.plumbline.views.compare;

import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Match;
import dev.plumbline.views.Version;
import dev.plumbline.views.VersionSource;
import dev.plumbline.views.style.Ago;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the workspace can be compared with, as a list to type ahead in.
///
/// @param listing what git knows
/// @param plateaus the plateaus of the workspace
/// @param ago says how old a revision is
record VersionChoices(VersionSource.Listing listing, List<Plateau> plateaus, Ago ago) {

    private static final String HELP = "↑ ↓ choose   Enter compare   Esc leave   or type a revision, as in HEAD~3";

    /// Asks what to compare the workspace with.
    Chooser.Question question(Consumer<Version> version, Runnable folder, Consumer<Plateau> plateau) {
        return question(
                "Compare the workspace with a branch, a revision, a plateau or a folder",
                List.of(),
                version,
                folder,
                plateau);
    }

    /// Asks for one of two states that are compared, which may be the present one.
    Chooser.Question oneOfTwo(
            String prompt, Runnable now, Consumer<Version> version, Runnable folder, Consumer<Plateau> plateau) {
        Choice present = new Choice("The workspace now", "as people change it", "mdi2c-clock-outline", now);
        return question(prompt, List.of(new Entry(present, "present working tree")), version, folder, plateau);
    }

    private Chooser.Question question(
            String prompt, List<Entry> first, Consumer<Version> version, Runnable folder, Consumer<Plateau> plateau) {
        List<Entry> entries = new ArrayList<>(first);
        listing.known().forEach(known -> entries.add(entry(known, version)));
        plateaus.forEach(one -> entries.add(new Entry(
                new Choice(
                        one.title(),
                        "plateau · " + one.id(),
                        "mdi2t-timeline-clock-outline",
                        () -> plateau.accept(one)),
                one.id())));
        entries.add(new Entry(new Choice("Another folder…", "", "mdi2f-folder-open-outline", folder), ""));
        return new Chooser.Question(
                prompt, listing.obstacle().map(Problem::what).orElse(HELP), typed -> matching(typed, entries, version));
    }

    /// Asks for a plateau.
    static Chooser.Question plateaus(List<Plateau> plateaus, Consumer<Plateau> chosen, Runnable present) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("The present", "as it is now", "mdi2c-clock-outline", present));
        plateaus.forEach(plateau -> choices.add(new Choice(
                plateau.title(), plateau.description(), "mdi2t-timeline-clock-outline", () -> chosen.accept(plateau))));
        return new Chooser.Question(
                "Show the workspace as it is on a plateau",
                plateaus.isEmpty()
                        ? "The workspace has no plateaus. One is a file under plateaus/ that says what differs."
                        : "↑ ↓ choose   Enter show   Esc leave",
                typed -> Choice.matching(typed, choices));
    }

    private Entry entry(Version.Known known, Consumer<Version> version) {
        String age = ago.text(known.time());
        return switch (known.kind()) {
            case BRANCH -> named(known, "mdi2s-source-branch", "branch · " + age, version);
            case REMOTE_BRANCH -> named(known, "mdi2c-cloud-outline", "remote branch · " + age, version);
            case TAG -> named(known, "mdi2t-tag-outline", "tag · " + age, version);
            case COMMIT -> commit(known, age, version);
        };
    }

    private static Entry named(Version.Known known, String icon, String detail, Consumer<Version> version) {
        Version chosen = new Version.Revision(known.name(), known.name());
        return new Entry(
                new Choice(known.name(), detail + " · " + known.subject(), icon, () -> version.accept(chosen)),
                known.subject());
    }

    private static Entry commit(Version.Known known, String age, Consumer<Version> version) {
        Version chosen = new Version.Revision(known.commit(), known.shortCommit() + " “" + known.subject() + "”");
        return new Entry(
                new Choice(
                        known.subject(),
                        known.shortCommit() + " · " + age + " · " + known.author(),
                        "mdi2s-source-commit",
                        () -> version.accept(chosen)),
                known.commit() + " " + known.author());
    }

    private static List<Choice> matching(String typed, List<Entry> entries, Consumer<Version> version) {
        List<Choice> found = new ArrayList<>(entries.stream()
                .filter(entry -> entry.rank(typed) < Match.NONE)
                .sorted(Comparator.comparingInt(entry -> entry.rank(typed)))
                .map(Entry::choice)
                .toList());
        typedRevision(typed, found, version).ifPresent(found::add);
        return found;
    }

    private static Optional<Choice> typedRevision(String typed, List<Choice> found, Consumer<Version> version) {
        String name = typed.strip();
        boolean isRevision = !name.isEmpty() && name.chars().noneMatch(Character::isWhitespace);
        boolean isListed = found.stream().anyMatch(choice -> choice.title().equals(name));
        return isRevision && !isListed
                ? Optional.of(new Choice(
                        "The revision " + name,
                        "whatever git knows by this name",
                        "mdi2s-source-commit",
                        () -> version.accept(new Version.Revision(name, name))))
                : Optional.empty();
    }

    /// A choice, and what else it can be found by.
    private record Entry(Choice choice, String words) {

        int rank(String typed) {
            return typed.isBlank() ? 0 : Math.min(Match.rank(choice.title(), typed), later(Match.rank(words, typed)));
        }

        private static int later(int rank) {
            return rank == Match.NONE ? rank : rank + 5;
        }
    }
}
