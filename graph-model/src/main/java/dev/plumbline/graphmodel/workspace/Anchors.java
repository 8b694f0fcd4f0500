package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlAlias;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.Optional;
import java.util.function.Predicate;

/// Anchors of nodes, and whether something in the file refers to them.
final class Anchors {

    private Anchors() {}

    /// The first anchor of the node or within it that passes the test.
    static Optional<String> find(YamlNode node, Predicate<String> test) {
        String anchor = node.anchor();
        if (anchor != null && test.test(anchor)) {
            return Optional.of(anchor);
        }
        return switch (node) {
            case YamlMapping mapping ->
                mapping.entries().stream()
                        .flatMap(entry -> find(entry.key(), test).or(() -> find(entry.value(), test)).stream())
                        .findFirst();
            case YamlSequence sequence ->
                sequence.items().stream()
                        .flatMap(item -> find(item, test).stream())
                        .findFirst();
            case YamlScalar scalar -> Optional.empty();
            case YamlAlias alias -> Optional.empty();
        };
    }

    /// Whether an alias of the anchor stands outside of a stretch of the text.
    static boolean isUsed(String text, String anchor, int start, int end) {
        String alias = "*" + anchor;
        for (int at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
            int next = at + alias.length();
            boolean whole = next == text.length() || text.charAt(next) <= ' ' || ",]}:".indexOf(text.charAt(next)) >= 0;
            if (whole && (at < start || at >= end)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the node holds an alias whose target lies outside of what was parsed.
    static boolean isOpen(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping ->
                mapping.entries().stream().anyMatch(entry -> isOpen(entry.key()) || isOpen(entry.value()));
            case YamlSequence sequence -> sequence.items().stream().anyMatch(Anchors::isOpen);
            case YamlAlias alias -> alias.target() == null;
            case YamlScalar scalar -> false;
        };
    }

    /// Where the node begins with its anchor and its tag.
    static int start(String text, YamlNode node) {
        String anchor = node.anchor();
        if (anchor == null) {
            return node.start();
        }
        int at = text.lastIndexOf("&" + anchor, node.start());
        return at < 0 ? node.start() : at;
    }
}
