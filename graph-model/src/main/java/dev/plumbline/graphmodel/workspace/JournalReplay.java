package dev.plumbline.graphmodel.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The edits of a journal carried out again.
///
/// A last line without its line end was torn by a crash and never acknowledged, so it is left out in silence; anything
/// else that does not read ends the replay and counts as damage.
final class JournalReplay {

    private final Map<String, Optional<String>> bases = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> titles = new ArrayList<>();
    private int soundBytes;
    private boolean damaged;

    private JournalReplay() {}

    static JournalReplay of(byte[] bytes) {
        JournalReplay replay = new JournalReplay();
        int start = 0;
        for (int at = 0; at < bytes.length && !replay.damaged; at++) {
            if (bytes[at] == '\n') {
                replay.take(new String(bytes, start, at - start, StandardCharsets.UTF_8));
                start = at + 1;
                replay.soundBytes = replay.damaged ? replay.soundBytes : start;
            }
        }
        return replay;
    }

    int soundBytes() {
        return soundBytes;
    }

    boolean isDamaged() {
        return damaged;
    }

    Recovery recovery() {
        List<Recovery.RecoveredFile> files = new ArrayList<>();
        bases.forEach((file, base) ->
                files.add(new Recovery.RecoveredFile(file, base, texts.getOrDefault(file, base.orElse("")))));
        return new Recovery(files, files.isEmpty() ? List.of() : titles, damaged);
    }

    private void take(String text) {
        Optional<JournalLine> line = JournalLine.parse(text);
        if (line.isEmpty()) {
            damaged = true;
            return;
        }
        switch (line.get()) {
            case JournalLine.Base base -> {
                bases.put(base.file(), base.text());
                texts.put(base.file(), base.text().orElse(""));
            }
            case JournalLine.Step step -> apply(step);
            case JournalLine.Saved saved -> {
                bases.remove(saved.file());
                texts.remove(saved.file());
            }
        }
    }

    private void apply(JournalLine.Step step) {
        Map<String, String> changed = new HashMap<>();
        for (TextEdit edit : step.edits()) {
            String before = changed.getOrDefault(edit.file(), texts.get(edit.file()));
            Optional<String> after = before == null ? Optional.empty() : edit.applyTo(before);
            if (after.isEmpty()) {
                damaged = true;
                return;
            }
            changed.put(edit.file(), after.get());
        }
        texts.putAll(changed);
        titles.add(step.title());
    }
}
