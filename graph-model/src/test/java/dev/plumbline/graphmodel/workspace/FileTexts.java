package dev.plumbline.graphmodel.workspace;

import java.util.Map;
import java.util.TreeMap;

/// The texts of a workspace, and how they differ.
final class FileTexts {

    private FileTexts() {}

    /// The texts, by their paths.
    static Map<String, String> of(Workspace workspace) {
        Map<String, String> texts = new TreeMap<>();
        workspace.files().forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    /// How many lines are other ones. A last line without a line break gets one when another comes after it.
    static int changedLines(String before, String after) {
        return LineDiff.of(before.lines().toList(), after.lines().toList()).stream()
                .mapToInt(hunk -> Math.max(hunk.end() - hunk.start(), hunk.end() - hunk.start() + hunk.growth()))
                .sum();
    }
}
