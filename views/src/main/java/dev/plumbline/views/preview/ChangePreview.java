package dev.plumbline.views.preview;

import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.TextDifference;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a change would do to the files: each line that changes, before and after.
///
/// @param key tells what change it is of
/// @param places the changed places, in the order of the edits
public record ChangePreview(String key, List<Place> places) {

    public ChangePreview {
        places = List.copyOf(places);
    }

    /// What edits of the files of a workspace change.
    static ChangePreview of(String key, Workspace workspace, List<TextEdit> edits) {
        return of(key, file -> workspace.file(file).map(WorkspaceFile::text).orElse(""), edits);
    }

    /// What changes that were not saved make of the texts that they began with.
    public static ChangePreview of(Recovery recovery) {
        List<Place> places = new ArrayList<>();
        for (Recovery.RecoveredFile file : recovery.files()) {
            String base = file.base().orElse("");
            // The last place comes first.
            places.addAll(of(file.file(), name -> base, TextDifference.edits(file.file(), base, file.text()))
                    .places
                    .reversed());
        }
        return new ChangePreview("recovery", places);
    }

    private static ChangePreview of(String key, Function<String, String> textOf, List<TextEdit> edits) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Place> places = new ArrayList<>();
        for (TextEdit edit : edits) {
            String before = texts.computeIfAbsent(edit.file(), textOf);
            String after = edit.applyTo(before).orElse(before);
            texts.put(edit.file(), after);
            places.add(new Place(
                    edit.file(),
                    1
                            + (int) before.substring(0, edit.offset())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count(),
                    lines(before, edit.offset(), edit.removed().length()),
                    lines(after, edit.offset(), edit.inserted().length())));
        }
        return new ChangePreview(
                key, merged(places).stream().map(Place::trimmed).toList());
    }

    /// The whole lines that a stretch of the text touches.
    private static String lines(String text, int offset, int length) {
        int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int end = text.indexOf('\n', offset + length);
        return text.substring(Math.min(start, offset), end < 0 ? text.length() : end);
    }

    /// Edits of the same line are one place: as it was before the first and after the last.
    private static List<Place> merged(List<Place> places) {
        List<Place> merged = new ArrayList<>();
        for (Place place : places) {
            Place last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.file.equals(place.file) && last.after.equals(place.before)) {
                merged.set(merged.size() - 1, new Place(last.file, last.line, last.before, place.after));
            } else {
                merged.add(place);
            }
        }
        return merged;
    }

    /// A changed place.
    ///
    /// @param line the line in the file, from 1
    /// @param before the text of the line as it is
    /// @param after the text as it would be
    public record Place(String file, int line, String before, String after) {

        /// Without the lines at both ends that stay: an edit that takes or adds a whole line touches the next one.
        Place trimmed() {
            List<String> old = before.lines().toList();
            List<String> next = after.lines().toList();
            int most = Math.min(old.size(), next.size());
            int head = 0;
            while (head < most && old.get(head).equals(next.get(head))) {
                head++;
            }
            int tail = 0;
            while (tail < most - head
                    && old.reversed().get(tail).equals(next.reversed().get(tail))) {
                tail++;
            }
            return new Place(file, line + head, between(old, head, tail), between(next, head, tail));
        }

        private static String between(List<String> lines, int head, int tail) {
            return String.join("\n", lines.subList(head, lines.size() - tail)).strip();
        }
    }
}
