package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is known of a file while it is read, by whichever parser: its anchors so far, what its aliases stand for, and
/// the warnings.
final class YamlScope {

    private final SourceText source;
    private final ReadLimits limits;
    private final boolean part;
    private final Map<String, AnchoredNode> anchors = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();
    private long behindAliases;

    private YamlScope(SourceText source, ReadLimits limits, boolean part) {
        this.source = source;
        this.limits = limits;
        this.part = part;
    }

    static YamlScope file(SourceText source, ReadLimits limits) {
        return new YamlScope(source, limits, false);
    }

    /// The scope of a part of a file, in which aliases may refer to what stands elsewhere.
    static YamlScope part(SourceText source, ReadLimits limits) {
        return new YamlScope(source, limits, true);
    }

    SourceText source() {
        return source;
    }

    List<Problem> warnings() {
        return warnings;
    }

    void startDocument() {
        anchors.clear();
    }

    void add(String anchor, AnchoredNode node) {
        anchors.put(anchor, node);
    }

    void warn(Problem problem) {
        warnings.add(problem);
    }

    void requireDepth(int depth, int offset) throws BrokenFileException {
        if (depth > limits.depth()) {
            throw new BrokenFileException(YamlProblems.tooDeep(source, offset, limits.depth()));
        }
    }

    /// An alias at the given depth, with the size and the height of what it stands for.
    AnchoredNode alias(int start, int end, String name, int depth) throws BrokenFileException {
        AnchoredNode target = anchors.get(name);
        if (target == null && part) {
            return new AnchoredNode(new YamlNode.YamlAlias(start, end, name, null), 1, 1);
        }
        if (target == null) {
            throw new BrokenFileException(YamlProblems.unknownAnchor(source, start, name));
        }
        requireDepth(depth + target.height() - 1, start);
        behindAliases += target.size();
        if (behindAliases > limits.aliasNodes()) {
            throw new BrokenFileException(YamlProblems.aliasBomb(source, start, limits.aliasNodes()));
        }
        YamlNode alias = new YamlNode.YamlAlias(start, end, name, target.node());
        return new AnchoredNode(alias, target.size(), target.height());
    }
}
