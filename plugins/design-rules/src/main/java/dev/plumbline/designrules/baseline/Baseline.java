package dev.plumbline.designrules.baseline;

import dev.plumbline.designrules.Fingerprint;
import dev.plumbline.designrules.waiver.FindingPattern;
import dev.plumbline.designrules.waiver.RulesRun;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The findings that a file lists as known: each line the identity of one, and after ` # ` what people read.
///
/// @param lines the lines of the file, with their ends
/// @param entries the findings that it lists, in the order of the lines
/// @param problems the lines that cannot be read
public record Baseline(List<String> lines, List<Entry> entries, List<Problem> problems) {

    private static final String HEADER =
            "# Known findings. 'plumbline check --baseline' takes out of this list what is mended, and adds nothing.\n";
    private static final String TAIL = " # ";
    private static final Pattern FINGERPRINT = Pattern.compile("[A-Za-z0-9._-]{1,64}(@[^\\s@#*]+)*(#[0-9a-f]{8})?");

    public Baseline {
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /// Reads a file.
    ///
    /// @param file the path that problems name
    public static Baseline read(String file, String text) {
        List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            int tail = line.indexOf(TAIL);
            String fingerprint = tail < 0 ? line : line.substring(0, tail).strip();
            // A word alone may be of any file; entries that occur no more are taken out of this one.
            boolean isFinding = fingerprint.indexOf(Fingerprint.SEPARATOR) > 0 || tail >= 0;
            if (isFinding && FINGERPRINT.matcher(fingerprint).matches()) {
                entries.add(new Entry(fingerprint, at + 1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                problems.add(unreadable(new Problem.Place(file, at + 1, 1)));
            }
        }
        return new Baseline(lines, entries, problems);
    }

    /// The text of a new file that lists the findings.
    public static String listing(Collection<Finding> findings) {
        return findings.stream().map(Baseline::line).sorted().distinct().collect(Collectors.joining("", HEADER, ""));
    }

    /// The identities that are listed.
    public Set<String> fingerprints() {
        return entries.stream().map(Entry::fingerprint).collect(Collectors.toSet());
    }

    /// The entries that no finding has any more, of rules that ran to their end or do not exist.
    public List<Entry> stale(Collection<Finding> findings, RulesRun run) {
        Set<String> present = findings.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !present.contains(entry.fingerprint()))
                .filter(entry -> run.isComplete(new FindingPattern(entry.fingerprint())))
                .toList();
    }

    /// The text without some of the entries; every other line stays as it is.
    public String without(Collection<Entry> gone) {
        Set<Integer> numbers = new HashSet<>(gone.stream().map(Entry::line).toList());
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            if (!numbers.contains(at + 1)) {
                text.append(lines.get(at));
            }
        }
        return text.toString();
    }

    private static String line(Finding finding) {
        return finding.fingerprint() + TAIL + finding.severity().name().toLowerCase(Locale.ROOT) + " "
                + finding.rule().title() + "\n";
    }

    private static Problem unreadable(Problem.Place place) {
        return new Problem(
                Problem.Severity.ERROR,
                "baseline.line",
                place,
                "The line does not begin with the fingerprint of a finding.",
                "It is not known which finding it means.",
                "Write a fingerprint as 'plumbline check --json' shows it, or remove the line.");
    }

    /// A finding that is listed.
    ///
    /// @param line the number of its line, from 1
    public record Entry(String fingerprint, int line) {}
}
