package dev.plumbline.graphmodel.workspace;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds the nodes of one file from parser events, and refuses what would grow out of hand.
final class YamlTreeBuilder {

    private static final String CORE_TAG = "tag:yaml.org,2002:";

    private final YamlScope scope;
    private final CharacterScan scan;
    private final Iterator<Event> events;
    private long size;
    private int height;

    YamlTreeBuilder(YamlScope scope, CharacterScan scan, Iterator<Event> events) {
        this.scope = scope;
        this.scan = scan;
        this.events = events;
    }

    List<YamlNode> roots() throws BrokenFileException {
        List<YamlNode> roots = new ArrayList<>();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                scope.startDocument();
            } else if (event instanceof NodeEvent node) {
                roots.add(node(node, 1));
            }
        }
        return roots;
    }

    /// The root of the only document, at the given depth, where the anchors of what was read before are known.
    YamlNode only(int depth) throws BrokenFileException {
        YamlNode root = null;
        while (events.hasNext()) {
            if (events.next() instanceof NodeEvent node) {
                if (root != null) {
                    throw new YamlEngineException("There are several documents");
                }
                root = node(node, depth);
            }
        }
        return Objects.requireNonNull(root);
    }

    // Sets size and height of the node that it returns: the caller adds them up.
    private YamlNode node(NodeEvent event, int depth) throws BrokenFileException {
        scope.requireDepth(depth, start(event));
        if (event instanceof AliasEvent alias) {
            AnchoredNode read =
                    scope.alias(start(event), end(event), alias.getAlias().getValue(), depth);
            size = read.size();
            height = read.height();
            return read.node();
        }
        YamlNode node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar);
        } else {
            node = collection((CollectionStartEvent) event, depth);
        }
        String anchor = node.anchor();
        if (anchor != null) {
            scope.add(anchor, new AnchoredNode(node, size, height));
        }
        return node;
    }

    private YamlNode.YamlScalar scalar(ScalarEvent event) {
        size = 1;
        height = 1;
        String anchor = anchor(event);
        ScalarStyle style = event.getScalarStyle();
        int end = end(event);
        boolean empty = style == ScalarStyle.PLAIN && event.getValue().isEmpty();
        int start = empty ? end : contentStart(event, anchor, event.getTag());
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            end = trimmed(start, end);
        }
        return new YamlNode.YamlScalar(start, end, event.getValue(), style(style), anchor);
    }

    private YamlNode collection(CollectionStartEvent event, int depth) throws BrokenFileException {
        String anchor = anchor(event);
        int start = contentStart(event, anchor, event.getTag());
        return event.getEventId() == Event.ID.MappingStart
                ? mapping(event, start, anchor, depth)
                : sequence(event, start, anchor, depth);
    }

    private YamlNode mapping(CollectionStartEvent event, int start, @Nullable String anchor, int depth)
            throws BrokenFileException {
        List<YamlEntry> entries = new ArrayList<>();
        long sizes = 1;
        int tallest = 0;
        Event next = events.next();
        while (next instanceof NodeEvent keyEvent) {
            YamlNode key = node(keyEvent, depth + 1);
            sizes += size;
            tallest = Math.max(tallest, height);
            YamlNode value = node((NodeEvent) events.next(), depth + 1);
            sizes += size;
            tallest = Math.max(tallest, height);
            entries.add(new YamlEntry(key, value));
            next = events.next();
        }
        size = sizes;
        height = tallest + 1;
        int end = event.isFlow() && text().charAt(start) == '{'
                ? end(next)
                : entries.isEmpty() ? start : entries.getLast().end();
        return new YamlNode.YamlMapping(start, end, event.isFlow(), entries, anchor);
    }

    private YamlNode sequence(CollectionStartEvent event, int start, @Nullable String anchor, int depth)
            throws BrokenFileException {
        List<YamlNode> items = new ArrayList<>();
        long sizes = 1;
        int tallest = 0;
        Event next = events.next();
        while (next instanceof NodeEvent item) {
            items.add(node(item, depth + 1));
            sizes += size;
            tallest = Math.max(tallest, height);
            next = events.next();
        }
        size = sizes;
        height = tallest + 1;
        int end = event.isFlow()
                ? end(next)
                : items.isEmpty() ? start : items.getLast().end();
        return new YamlNode.YamlSequence(start, end, event.isFlow(), items, anchor);
    }

    private int contentStart(NodeEvent event, @Nullable String anchor, Optional<String> tag) {
        int start = start(event);
        if (tag.isPresent() && !tag.get().startsWith(CORE_TAG) && !tag.get().equals("!")) {
            scope.warn(YamlProblems.unknownTag(scope.source(), start, tag.get()));
        }
        return anchor == null && tag.isEmpty() ? start : YamlProperties.contentStart(text(), start);
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && text().charAt(last - 1) <= ' ') {
            last--;
        }
        return last;
    }

    private String text() {
        return scope.source().text();
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        return scan.offset(mark.orElseThrow().getIndex());
    }

    private static @Nullable String anchor(NodeEvent event) {
        Optional<Anchor> anchor = event.getAnchor();
        return anchor.isPresent() ? anchor.get().getValue() : null;
    }

    private static YamlStyle style(ScalarStyle style) {
        return switch (style) {
            case PLAIN -> YamlStyle.PLAIN;
            case SINGLE_QUOTED -> YamlStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> YamlStyle.DOUBLE_QUOTED;
            case LITERAL -> YamlStyle.LITERAL;
            case FOLDED -> YamlStyle.FOLDED;
        };
    }
}
