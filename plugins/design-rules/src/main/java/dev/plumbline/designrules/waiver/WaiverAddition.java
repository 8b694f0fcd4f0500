package dev.plumbline.designrules.waiver;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.YamlDocument;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import dev.plumbline.graphmodel.workspace.YamlParser;
import java.util.List;
import java.util.Optional;

/// Writes one more waiver into the text of the file; everything else stays byte for byte.
public final class WaiverAddition {

    private static final String KEY = "waivers:";
    private static final String USUAL_INDENT = "  ";

    private final SourceText source;
    private final String text;
    private final String lineEnd;
    private final WaiverText waiver;

    private WaiverAddition(SourceText source, Waiver waiver) {
        this.source = source;
        this.text = source.text();
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.waiver = new WaiverText(waiver, lineEnd);
    }

    /// The text with the waiver; nothing if the text is written in a way that takes none without other changes.
    ///
    /// @param text the text of the file; empty if there is none yet
    public static Optional<String> to(String text, Waiver waiver) {
        SourceText source = new SourceText(WorkspaceReader.WAIVERS_FILE, text);
        WaiverList before = WaiverReader.read(source);
        return new WaiverAddition(source, waiver).added().filter(added -> isRead(added, before, waiver));
    }

    /// What was written is read again before it counts.
    private static boolean isRead(String added, WaiverList before, Waiver waiver) {
        WaiverList after = WaiverReader.read(new SourceText(WorkspaceReader.WAIVERS_FILE, added));
        int last = before.waivers().size();
        return after.errors().isEmpty()
                && after.unusable().size() == before.unusable().size()
                && after.waivers().size() == last + 1
                && after.waivers().getLast().finding().equals(waiver.finding())
                && after.waivers().getLast().grant().equals(waiver.grant());
    }

    private Optional<String> added() {
        YamlDocument document = new YamlParser(ReadLimits.standard()).parse(source);
        List<YamlNode> roots = document.roots();
        if (document.isBroken() || roots.size() > 1) {
            return Optional.empty();
        }
        if (roots.isEmpty() || isNothing(roots.getFirst())) {
            return Optional.of(withLines(text.length(), KEY + lineEnd + waiver.lines(USUAL_INDENT)));
        }
        return roots.getFirst() instanceof YamlMapping mapping ? added(mapping) : Optional.empty();
    }

    private Optional<String> added(YamlMapping root) {
        YamlEntry entry = root.entry(WaiverReader.WAIVERS);
        if (entry == null) {
            return Optional.of(withLines(text.length(), KEY + lineEnd + waiver.lines(USUAL_INDENT)));
        }
        YamlNode value = entry.value();
        if (isNothing(value) && value.start() == value.end()) {
            return Optional.of(withLines(lineEndAfter(entry.key().end()), waiver.lines(USUAL_INDENT)));
        }
        return value instanceof YamlSequence list ? Optional.of(added(list)) : Optional.empty();
    }

    private String added(YamlSequence list) {
        if (!list.flow()) {
            String indent = " ".repeat(list.start() - source.lineStart(source.line(list.start())));
            return withLines(lineEndAfter(list.end()), waiver.lines(indent));
        }
        if (list.items().isEmpty()) {
            String lines = lineEnd + waiver.lines(USUAL_INDENT).stripTrailing();
            return text.substring(0, list.start()).stripTrailing() + lines + text.substring(list.end());
        }
        int end = list.items().getLast().end();
        return text.substring(0, end) + ", " + waiver.braces() + text.substring(end);
    }

    /// The text with more lines at an offset that is the end of a line.
    private String withLines(int at, String lines) {
        boolean isLineOpen = at > 0 && text.charAt(at - 1) != '\n';
        return text.substring(0, at) + (isLineOpen ? lineEnd : "") + lines + text.substring(at);
    }

    private int lineEndAfter(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }
}
