package dev.plumbline.app.cli;

import dev.plumbline.designrules.baseline.Baseline;
import dev.plumbline.pluginapi.Finding;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a check does with the file of `--baseline`.
///
/// @param file the file
/// @param known the identities that it lists
/// @param written the text to write, if it is to change
/// @param listed how many findings it newly lists
/// @param gone the entries that no finding has any more
/// @param strict whether those fail the check
record BaselineUse(
        Path file, Set<String> known, Optional<String> written, int listed, List<String> gone, boolean strict)
        implements ReportPart {

    BaselineUse {
        known = Set.copyOf(known);
        gone = List.copyOf(gone);
    }

    /// What is to be done with the file after a check, of whose findings the waived ones need no place in it.
    ///
    /// @param strict whether the file must be there and fit
    static BaselineUse of(Path file, DailyCheck.Checked checked, boolean strict) {
        Optional<Baseline> read = read(file);
        if (read.isEmpty()) {
            return strict ? missing(file) : fresh(file, checked);
        }
        Baseline baseline = read.get();
        List<Baseline.Entry> stale = baseline.stale(checked.result().findings(), checked.run());
        return new BaselineUse(
                file,
                baseline.fingerprints(),
                strict || stale.isEmpty() ? Optional.empty() : Optional.of(baseline.without(stale)),
                0,
                stale.stream().map(Baseline.Entry::fingerprint).sorted().toList(),
                strict);
    }

    private static BaselineUse missing(Path file) {
        throw new CommandFailure(
                ExitCode.INPUT_OUTPUT,
                "There is no baseline " + file + ".",
                "Make it by a check without --strict-baseline.");
    }

    private static BaselineUse fresh(Path file, DailyCheck.Checked checked) {
        List<Finding> findings = checked.result().findings().stream()
                .filter(finding -> !checked.waivers().accepted().containsKey(finding.fingerprint()))
                .toList();
        Set<String> known = findings.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        return new BaselineUse(file, known, Optional.of(Baseline.listing(findings)), findings.size(), List.of(), false);
    }

    private static Optional<Baseline> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Baseline baseline = Baseline.read(file.toString(), Files.readString(file));
            if (!baseline.problems().isEmpty()) {
                throw new CommandFailure(
                                ExitCode.INVALID_MODEL,
                                "The baseline " + file + " cannot be read.",
                                "Mend it, or remove it to make a new one.")
                        .because(baseline.problems());
            }
            return Optional.of(baseline);
        } catch (IOException unreadable) {
            String reason = unreadable instanceof MalformedInputException
                    ? "it is no text in UTF-8"
                    : OutputFile.reason(unreadable);
            throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            "The baseline " + file + " cannot be read: " + reason + ".",
                            "Give a file that a check has written.")
                    .causedBy(unreadable);
        }
    }

    /// Writes the file, if it changes.
    void write() {
        written.ifPresent(text -> OutputFile.write(text.getBytes(StandardCharsets.UTF_8), file));
    }

    /// Whether the file alone fails the check.
    boolean fails() {
        return strict && !gone.isEmpty();
    }

    @Override
    public List<String> lines() {
        if (written.isPresent() && gone.isEmpty()) {
            return List.of("Wrote the baseline " + file + " with "
                    + (listed == 1 ? "the 1 finding" : "the " + listed + " findings") + " that there "
                    + (listed == 1 ? "is." : "are."));
        }
        if (gone.isEmpty()) {
            return List.of();
        }
        String entries = gone.size() == 1 ? "1 finding" : gone.size() + " findings";
        return List.of(
                strict
                        ? "The baseline " + file + " lists " + entries + " that occur no more: "
                                + String.join(", ", gone) + ". Remove them, or check without --strict-baseline."
                        : "Took " + entries + " out of the baseline " + file + " that occur no more: "
                                + String.join(", ", gone) + ".");
    }

    @Override
    public void addTo(ObjectNode root) {
        ObjectNode node = root.putObject("baseline")
                .put("file", file.toString())
                .put("known", known.size())
                .put("written", written.isPresent());
        ArrayNode stale = node.putArray("stale");
        gone.forEach(stale::add);
    }
}
