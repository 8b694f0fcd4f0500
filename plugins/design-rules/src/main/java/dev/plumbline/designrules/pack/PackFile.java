package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The text of a rule pack as YAML nodes, and the problems that were met while reading it.
final class PackFile {

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_PROBLEMS = 200;

    private final String file;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();
    private long errors;
    private final @Nullable Node root;

    PackFile(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
        this.root = compose(text);
    }

    private @Nullable Node compose(String text) {
        if (text.length() > MOST_CHARACTERS) {
            problem(null, "pack.too-large", "The pack is larger than 1 MiB.", "Split it into several packs.");
            return null;
        }
        // Aliases of groups would let a small text stand for a huge one.
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            return new Composer(settings, new ShallowParser(settings, text))
                    .getSingleNode()
                    .orElse(null);
        } catch (MarkedYamlEngineException broken) {
            Problem.Place place = broken.getProblemMark().map(this::place).orElse(new Problem.Place(file, 0, 0));
            problem(place, "pack.syntax", "The YAML cannot be read: " + broken.getProblem() + ".", "Correct it here.");
            return null;
        } catch (YamlEngineException broken) {
            problem(
                    null,
                    "pack.syntax",
                    "The YAML cannot be read: " + broken.getMessage(),
                    "Correct the file. Aliases can stand for single values, not for groups and lists.");
            return null;
        }
    }

    /// The outermost mapping, if the text has one.
    Optional<Node> root() {
        return Optional.ofNullable(root);
    }

    /// The problems so far.
    List<Problem> problems() {
        return problems;
    }

    /// The values of a mapping by key; anything else than a mapping of the known keys is a problem.
    Map<String, Node> mapping(Node node, Set<String> known, String what) {
        Map<String, Node> entries = entries(node, what);
        for (NodeTuple tuple : node instanceof MappingNode mapping ? mapping.getValue() : List.<NodeTuple>of()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
                problem(
                        place(key),
                        "pack.unknown-key",
                        "'" + key.getValue() + "' is no key of " + what + ".",
                        NearestName.remedy(
                                key.getValue(),
                                known,
                                "Use one of: "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + "."));
            }
        }
        return entries;
    }

    /// The values of a mapping with any keys.
    Map<String, Node> entries(Node node, String what) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(
                    place(node),
                    "pack.shape",
                    "Here " + what + " must stand, with a key and a value.",
                    "Write key: value.");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(place(tuple.getKeyNode()), "pack.shape", "A key must be a text.", "Write key: value.");
            } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                problem(
                        place(key),
                        "pack.duplicate-key",
                        "The key '" + key.getValue() + "' stands here twice.",
                        "Remove one of the two.");
            }
        }
        return entries;
    }

    /// The items of a list; a lone value counts as a list of one, and nothing as an empty list.
    List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    /// The text of a scalar; anything else is a problem.
    Optional<String> text(@Nullable Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        if (node != null) {
            problem(place(node), "pack.shape", "Here " + what + " must stand, as a text.", "Write a single value.");
        }
        return Optional.empty();
    }

    /// How many times something was left out because of a problem.
    long errors() {
        return errors;
    }

    /// Whether there are so many problems that it is of no use to name more.
    boolean isHopeless() {
        return errors > MOST_PROBLEMS;
    }

    /// Something that a person should look at, and that leaves nothing out.
    void warning(Problem.Place place, String code, String what, String remedy) {
        problems.add(new Problem(Problem.Severity.WARNING, code, place, what, "The rule works all the same.", remedy));
    }

    void problem(Problem.@Nullable Place place, String code, String what, String remedy) {
        errors++;
        if (errors <= MOST_PROBLEMS) {
            add(place, code, what, remedy);
        } else if (errors == MOST_PROBLEMS + 1) {
            add(place, "pack.too-much", "The pack has more problems; they are not named.", "Correct the others first.");
        }
    }

    private void add(Problem.@Nullable Place place, String code, String what, String remedy) {
        problems.add(new Problem(
                Problem.Severity.ERROR,
                code,
                place == null ? new Problem.Place(file, 0, 0) : place,
                what,
                "What is wrong here is left out; the other rules work.",
                remedy));
    }

    /// Where a node starts.
    Problem.Place place(Node node) {
        return node.getStartMark().map(this::place).orElse(new Problem.Place(file, 0, 0));
    }

    /// Where a position within the text of a scalar stands in the file.
    ///
    /// @param line the line within the scalar's text, from 1
    /// @param column the column within that line, from 0
    Problem.Place within(Node node, int line, int column) {
        Mark start = node.getStartMark().orElse(null);
        if (start == null || !(node instanceof ScalarNode scalar)) {
            return place(node);
        }
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            int at = start.getLine() + line;
            return new Problem.Place(file, at + 1, indentation(start.getLine() + 1) + column + 1);
        }
        boolean oneLine = node.getEndMark()
                .filter(end -> end.getLine() == start.getLine())
                .isPresent();
        int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        return oneLine && line == 1
                ? new Problem.Place(file, start.getLine() + 1, start.getColumn() + quote + column + 1)
                : place(start);
    }

    private int indentation(int line) {
        for (int at = line; at < lines.size(); at++) {
            String text = lines.get(at);
            if (!text.isBlank()) {
                return text.length() - text.stripLeading().length();
            }
        }
        return 0;
    }

    private Problem.Place place(Mark mark) {
        return new Problem.Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
