package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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

/// Builds the nodes of one file from parser events, and refuses what would grow out of hand.
final class YamlTreeBuilder {

    private static final String CORE_TAG = "tag:yaml.org,2002:";

    private final SourceText source;
    private final CharacterScan scan;
    private final ReadLimits limits;
    private final boolean part;
    private final Iterator<Event> events;
    private final Map<String, AnchoredNode> anchors = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();
    private long size;
    private int height;
    private long behindAliases;

    YamlTreeBuilder(SourceText source, CharacterScan scan, ReadLimits limits, boolean part, Iterator<Event> events) {
        this.part = part;
        this.source = source;
        this.scan = scan;
        this.limits = limits;
        this.events = events;
    }

    List<YamlNode> roots() throws BrokenFileException {
        List<YamlNode> roots = new ArrayList<>();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
            } else if (event instanceof NodeEvent node) {
                roots.add(node(node, 1));
            }
        }
        return roots;
    }

    List<Problem> warnings() {
        return warnings;
    }

    // Sets size and height of the node that it returns: the caller adds them up.
    private YamlNode node(NodeEvent event, int depth) throws BrokenFileException {
        if (depth > limits.depth()) {
            throw new BrokenFileException(YamlProblems.tooDeep(source, start(event), limits.depth()));
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        YamlNode node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar);
        } else {
            node = collection((CollectionStartEvent) event, depth);
        }
        String anchor = node.anchor();
        if (anchor != null) {
            anchors.put(anchor, new AnchoredNode(node, size, height));
        }
        return node;
    }

    private YamlNode alias(AliasEvent event, int depth) throws BrokenFileException {
        String name = event.getAlias().getValue();
        AnchoredNode target = anchors.get(name);
        if (target == null && part) {
            size = 1;
            height = 1;
            return new YamlNode.YamlAlias(start(event), end(event), name, null);
        }
        if (target == null) {
            throw new BrokenFileException(YamlProblems.unknownAnchor(source, start(event), name));
        }
        if (depth + target.height() - 1 > limits.depth()) {
            throw new BrokenFileException(YamlProblems.tooDeep(source, start(event), limits.depth()));
        }
        behindAliases += target.size();
        if (behindAliases > limits.aliasNodes()) {
            throw new BrokenFileException(YamlProblems.aliasBomb(source, start(event), limits.aliasNodes()));
        }
        size = target.size();
        height = target.height();
        return new YamlNode.YamlAlias(start(event), end(event), name, target.node());
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
        int end = event.isFlow() && source.text().charAt(start) == '{'
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
            warnings.add(YamlProblems.unknownTag(source, start, tag.get()));
        }
        return anchor == null && tag.isEmpty() ? start : YamlProperties.contentStart(source.text(), start);
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && source.text().charAt(last - 1) <= ' ') {
            last--;
        }
        return last;
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
