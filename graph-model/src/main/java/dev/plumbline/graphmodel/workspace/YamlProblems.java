package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.value.ShownText;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The problems of texts that are not YAML, or not the part of YAML that is read.
final class YamlProblems {

    private static final String LOST = "Nothing of this file is in the model until it is corrected.";

    private YamlProblems() {}

    static Problem syntax(SourceText source, CharacterScan scan, YamlEngineException mistake) {
        int offset = source.text().length();
        String what = "The YAML cannot be read";
        if (mistake instanceof MarkedYamlEngineException marked) {
            Mark mark = marked.getProblemMark().or(marked::getContextMark).orElse(null);
            offset = mark == null ? offset : Math.min(offset, scan.offset(mark.getIndex()));
            what = marked.getProblem() == null ? what : marked.getProblem();
        }
        if (offset < source.text().length() && source.text().charAt(offset) == '\t') {
            return tab(source, offset);
        }
        String shown = sentence(ShownText.shortened(withoutHint(what)));
        return error("yaml.syntax", source, offset, shown, YamlRemedies.of(what));
    }

    private static String withoutHint(String what) {
        int hint = what.indexOf(". (Do not use");
        return hint < 0 ? what : what.substring(0, hint);
    }

    private static String sentence(String text) {
        String begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return begun.endsWith(".") || begun.endsWith("…") ? begun : begun + ".";
    }

    static Problem tab(SourceText source, int offset) {
        return error(
                "yaml.tab",
                source,
                offset,
                "The line is indented with a tab.",
                "Indent with spaces: YAML does not allow tabs there.");
    }

    static Problem controlCharacter(SourceText source, int offset) {
        return error(
                "file.control-character",
                source,
                offset,
                String.format(
                        "The text has the control character \\u%04X.",
                        (int) source.text().charAt(offset)),
                "Remove the character, or write it as an escape within double quotes.");
    }

    static Problem tooDeep(SourceText source, int offset, int limit) {
        return error(
                "yaml.too-deep",
                source,
                offset,
                "The text is nested more than " + limit + " deep.",
                "Take some of the nesting away.");
    }

    static Problem aliasBomb(SourceText source, int offset, long limit) {
        return error(
                "yaml.alias-bomb",
                source,
                offset,
                "The aliases of this file stand for more than " + limit + " values in all.",
                "Write the values out, or use fewer aliases within what other aliases stand for.");
    }

    static Problem unknownAnchor(SourceText source, int offset, String name) {
        String shown = ShownText.shortened(name);
        return error(
                "yaml.unknown-anchor",
                source,
                offset,
                "No anchor &" + shown + " is finished before the alias *" + shown + ".",
                "Write &" + shown
                        + " before the value that is meant, earlier in the same file and not around the alias.");
    }

    static Problem unknownTag(SourceText source, int offset, String tag) {
        return new Problem(
                Problem.Severity.WARNING,
                "yaml.tag",
                source.place(offset),
                "The tag " + ShownText.shortened(tag) + " has no meaning here.",
                "The value is read as if the tag were not there.",
                "Remove the tag.");
    }

    private static Problem error(String code, SourceText source, int offset, String what, String remedy) {
        return new Problem(Problem.Severity.ERROR, code, source.place(offset), what, LOST, remedy);
    }
}
