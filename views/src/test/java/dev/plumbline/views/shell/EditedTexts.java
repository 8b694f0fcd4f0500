package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a folder, and what an edit may have done to them. It knows nothing of YAML but lines and letters, so
/// that it makes no mistake together with what it judges.
///
/// @param texts the texts by their paths, with slashes
record EditedTexts(SortedMap<String, String> texts) {

    private static final Pattern COMMENT = Pattern.compile("\\s*#.*");

    static EditedTexts in(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new EditedTexts(texts);
    }

    /// The files that differ.
    Set<String> changed(EditedTexts after) {
        Set<String> files = new TreeSet<>(texts.keySet());
        files.addAll(after.texts.keySet());
        files.removeIf(file -> text(file).equals(after.text(file)));
        return files;
    }

    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    /// One token of one line became another.
    void seeReplaced(EditedTexts after, String token, String other) {
        Set<String> files = changed(after);
        assertThat(files).as("files with '%s'", token).hasSize(1);
        String file = files.iterator().next();
        List<String> before = lines(text(file));
        List<String> now = lines(after.text(file));
        assertThat(now).as(file).hasSameSizeAs(before);
        List<Integer> different = new ArrayList<>();
        for (int line = 0; line < before.size(); line++) {
            if (!before.get(line).equals(now.get(line))) {
                different.add(line);
            }
        }
        assertThat(different).as("lines of %s", file).hasSize(1);
        String line = before.get(different.getFirst());
        assertThat(places(line, token).map(place -> replaced(line, place, token, other)))
                .as("what '%s' may become", line)
                .contains(now.get(different.getFirst()));
    }

    private static Stream<Integer> places(String line, String token) {
        return Stream.iterate(line.indexOf(token), place -> place >= 0, place -> line.indexOf(token, place + 1));
    }

    private static String replaced(String line, int place, String token, String other) {
        return line.substring(0, place) + other + line.substring(place + token.length());
    }

    /// In each file text was added only, which says these words, and all that was there is there.
    void seeAdded(EditedTexts after, String... words) {
        StringBuilder added = new StringBuilder();
        for (String file : changed(after)) {
            String before = text(file);
            String now = after.text(file);
            int length = now.length() - before.length();
            assertThat(length).as("what was added to %s", file).isPositive();
            int same = 0;
            while (same < before.length() && before.charAt(same) == now.charAt(same)) {
                same++;
            }
            if (now.endsWith(before.substring(same))) {
                // What was added may begin as what it stands before.
                added.append(now, now.lastIndexOf('\n', same - 1) + 1, same + length);
            } else {
                List<String> more = new ArrayList<>(lines(now));
                for (String line : lines(before)) {
                    assertThat(more.remove(line))
                            .as("%s is still in %s", line, file)
                            .isTrue();
                }
                seeInOrder(file, lines(before), lines(now));
                added.append(String.join("\n", more));
            }
        }
        assertThat(added.toString()).contains(words);
    }

    /// Nothing was added; whole lines are gone, and words that name one of what was removed.
    void seeRemoved(EditedTexts after, Collection<String> removed) {
        for (String file : changed(after)) {
            List<String> left = new ArrayList<>(lines(text(file)));
            for (String line : lines(after.text(file))) {
                while (!left.isEmpty() && !isLeftOf(left.getFirst(), line, removed)) {
                    left.removeFirst();
                }
                assertThat(left).as("%s was in %s before", line, file).isNotEmpty();
                left.removeFirst();
            }
        }
        assertThat(after.comments()).containsAll(comments());
    }

    private static boolean isLeftOf(String before, String line, Collection<String> removed) {
        return before.equals(line)
                || (removed.stream().anyMatch(before::contains) && isSubsequence(line, before) && !line.isBlank());
    }

    private static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(at)) {
                at++;
            }
        }
        return at == part.length();
    }

    /// Only lines of one file differ, and each of them names one of the parts or nothing at all.
    void seeOnlyIn(EditedTexts after, String file, Collection<String> named) {
        assertThat(changed(after)).containsExactly(file);
        List<String> before = lines(text(file));
        List<String> now = lines(after.text(file));
        assertThat(Stream.concat(
                                before.stream().filter(line -> !now.contains(line)),
                                now.stream().filter(line -> !before.contains(line)))
                        .filter(line -> line.strip().contains(" ") || line.contains("-")))
                .as(file)
                .allMatch(line -> named.stream().anyMatch(line::contains));
    }

    /// The lines that hold nothing but a comment.
    List<String> comments() {
        return texts.values().stream()
                .flatMap(text -> lines(text).stream())
                .filter(line -> COMMENT.matcher(line).matches())
                .toList();
    }

    /// All lines that name none of these parts, and stand in no entry of theirs, are still there in their order.
    void seeKept(EditedTexts after, Collection<String> touched) {
        texts.forEach((file, text) -> seeInOrder(file, withoutEntries(lines(text), touched), lines(after.text(file))));
    }

    private static List<String> withoutEntries(List<String> lines, Collection<String> touched) {
        List<String> kept = new ArrayList<>();
        List<String> entry = new ArrayList<>();
        for (String line : lines) {
            boolean begins = !line.isBlank() && !line.startsWith("   ");
            if (begins) {
                keep(kept, entry, touched);
                entry.clear();
            }
            entry.add(line);
        }
        keep(kept, entry, touched);
        return kept;
    }

    private static void keep(List<String> kept, List<String> entry, Collection<String> touched) {
        if (entry.stream().noneMatch(line -> touched.stream().anyMatch(id -> names(line, id)))) {
            kept.addAll(entry);
        }
    }

    private static boolean names(String line, String id) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])")
                .matcher(line)
                .find();
    }

    private static void seeInOrder(String file, List<String> wanted, List<String> lines) {
        int at = 0;
        for (String line : lines) {
            if (at < wanted.size() && wanted.get(at).equals(line)) {
                at++;
            }
        }
        assertThat(at)
                .as("lines of %s in their order, up to '%s'", file, at < wanted.size() ? wanted.get(at) : "")
                .isEqualTo(wanted.size());
    }

    /// Every file has its kind of line ends throughout.
    void seeLineEnds(EditedTexts after) {
        texts.forEach((file, text) -> {
            String now = after.text(file);
            if (text.contains("\r\n")) {
                assertThat(now.replace("\r\n", ""))
                        .as("%s has carriage returns", file)
                        .doesNotContain("\n", "\r");
            } else {
                assertThat(now).as("%s has none", file).doesNotContain("\r");
            }
        });
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)", -1)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
