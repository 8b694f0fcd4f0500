package dev.plumbline.app.cli;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.OpenQuestion;
import dev.plumbline.designrules.standing.Judge;
import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.designrules.standing.Judgement;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a check of a workspace comes to, as text for people and as JSON for machines.
///
/// @param broken the packs whose rules could not run
/// @param notices what else is wrong in the user's files
/// @param parts what there is to say beside the findings
/// @param explained the rule that is explained: its findings name their sources, and it says what it cannot tell
record FindingsReport(
        Workspace workspace,
        Judgement judgement,
        List<Problem> broken,
        List<Problem> notices,
        List<ReportPart> parts,
        Optional<String> explained)
        implements Report {

    private static final String INDENT = "         ";
    private static final int ONE_RELATION = 3;

    FindingsReport {
        broken = List.copyOf(broken);
        notices = List.copyOf(notices);
        parts = List.copyOf(parts);
    }

    /// What the rules say, and nothing beside.
    static FindingsReport of(Workspace workspace, CheckResult result, List<Problem> broken) {
        Judgement judgement = Judge.OF_RULES_ALONE.judge(workspace.architecture(), result);
        return new FindingsReport(workspace, judgement, broken, List.of(), List.of(), Optional.empty());
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        findings().forEach(judged -> add(text, judged));
        result().openQuestions().stream()
                .filter(question ->
                        explained.filter(question.rule().id()::equalsIgnoreCase).isPresent())
                .forEach(question -> add(text, question));
        judgement
                .resolved()
                .forEach(finding -> text.append(head("resolved", finding))
                        .append(INDENT)
                        .append(finding.fingerprint())
                        .append('\n'));
        result().crashes()
                .forEach(crash -> text.append(crash.what())
                        .append(' ')
                        .append(crash.why())
                        .append('\n'));
        lines().forEach(line -> text.append(line).append('\n'));
        return text.append(summary())
                .append('\n')
                .append(MissingEvidence.of(result()))
                .toString()
                .replace("\r\n", "\n");
    }

    private void add(StringBuilder text, JudgedFinding judged) {
        Finding finding = judged.finding();
        text.append(head(word(finding.severity()), finding))
                .append(INDENT)
                .append("at ")
                .append(placeOf(judged))
                .append("  ")
                .append(finding.fingerprint());
        if (finding.witness().size() > ONE_RELATION) {
            text.append("  (").append(String.join(" > ", finding.witness())).append(')');
        }
        String reach = FindingWords.reach(judged);
        text.append(reach.isEmpty() ? "" : "  " + reach).append('\n');
        FindingWords.of(judged).forEach(line -> text.append(INDENT).append(line).append('\n'));
        text.append(INDENT).append(finding.remedy()).append('\n');
        if (explained.isPresent()) {
            finding.because()
                    .forEach(term ->
                            text.append(INDENT).append("Because ").append(term).append(".\n"));
            text.append(INDENT).append("Why: ").append(finding.why()).append('\n');
            text.append(INDENT)
                    .append("Sources: ")
                    .append(finding.rule().sourceText())
                    .append('\n');
        }
    }

    private static void add(StringBuilder text, OpenQuestion question) {
        text.append(String.format(
                        Locale.ROOT, "%-8s %-9s ", "unknown", question.rule().id()))
                .append(String.join(", ", question.elements()))
                .append(question.elements().isEmpty() ? "" : ": ")
                .append(question.missing())
                .append('\n');
    }

    private static String head(String word, Finding finding) {
        return String.format(Locale.ROOT, "%-8s %-9s %s%n", word, finding.rule().id(), finding.what());
    }

    /// The findings, what matters most first.
    List<JudgedFinding> findings() {
        return judgement.findings();
    }

    /// What the rules said.
    CheckResult result() {
        return judgement.result();
    }

    /// What there is to say beside the findings, each a sentence.
    List<String> lines() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }

    /// Everything that is wrong in the user's files and extensions.
    List<Problem> problems() {
        return Stream.concat(broken.stream(), notices.stream()).toList();
    }

    /// Why rules did not run: that must not look as if they had found nothing.
    List<String> failures() {
        return Stream.concat(
                        result().crashes().stream().map(crash -> crash.what() + " " + crash.why()),
                        broken.stream().map(FindingsReport::failure))
                .toList();
    }

    private static String failure(Problem problem) {
        return problem.place() + ": " + problem.what() + " " + problem.why() + " " + problem.remedy();
    }

    /// The numbers.
    FindingsSummary counts() {
        return new FindingsSummary(workspace.architecture(), judgement);
    }

    /// One line that counts.
    String summary() {
        return counts().line();
    }

    @Override
    public JsonReport json() {
        return new FindingsJson(this).of();
    }

    /// The one line that a finding is shown at.
    Place placeOf(JudgedFinding judged) {
        Finding finding = judged.finding();
        return judged.place().orElseGet(() -> placeOf(finding.witness(), finding.elements()));
    }

    /// Where the first part that is in the text is declared: of a relation that shows it, or of the element.
    private Place placeOf(List<String> witness, List<String> elements) {
        return Stream.concat(
                        witness.stream()
                                .filter(id ->
                                        workspace.architecture().relation(id).isPresent()),
                        elements.stream())
                .flatMap(id -> workspace.placeOf(id).stream())
                .findFirst()
                .orElse(new Place("plumbline.yaml", 0, 0));
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
