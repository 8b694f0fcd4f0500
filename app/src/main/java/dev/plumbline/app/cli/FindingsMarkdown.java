package dev.plumbline.app.cli;

import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.pluginapi.Finding;
import java.util.ArrayList;
import java.util.List;

/// The findings as Markdown, for a comment at a change.
record FindingsMarkdown(FindingsReport report) {

    String text() {
        StringBuilder text = new StringBuilder("# Design rules\n\n")
                .append(Markup.markdown(report.summary()))
                .append(".\n");
        if (!report.findings().isEmpty()) {
            text.append("\n| Severity | Rule | What is wrong | Where | What to do |\n|---|---|---|---|---|\n");
        }
        for (JudgedFinding judged : report.findings()) {
            Finding finding = judged.finding();
            List<String> what = new ArrayList<>(List.of(finding.what()));
            what.addAll(FindingWords.of(judged));
            text.append("| ")
                    .append(FindingsReport.word(finding.severity()))
                    .append(" | ")
                    .append(Markup.markdown(finding.rule().id()))
                    .append(" | ")
                    .append(Markup.markdown(String.join(" ", what)))
                    .append(" | ")
                    .append(Markup.markdown(report.placeOf(judged).toString()))
                    .append(" | ")
                    .append(Markup.markdown(finding.remedy()))
                    .append(" |\n");
        }
        addResolved(text);
        addQuestions(text);
        report.lines()
                .forEach(line -> text.append('\n').append(Markup.markdown(line)).append('\n'));
        report.failures()
                .forEach(failure -> text.append("\n**Not checked:** ")
                        .append(Markup.markdown(failure))
                        .append('\n'));
        return text.toString();
    }

    private void addResolved(StringBuilder text) {
        if (!report.judgement().resolved().isEmpty()) {
            text.append("\n## Resolved\n\n");
        }
        report.judgement()
                .resolved()
                .forEach(finding -> text.append("- ")
                        .append(Markup.markdown(finding.rule().id() + " " + finding.what()))
                        .append('\n'));
    }

    private void addQuestions(StringBuilder text) {
        List<OpenQuestionLine> questions = OpenQuestionLine.of(report.result());
        if (!questions.isEmpty()) {
            text.append("\n## Cannot be told\n\n");
        }
        questions.forEach(question -> text.append("- ")
                .append(Markup.markdown(
                        question.rule().id() + " " + question.rule().title() + ": " + question.text()))
                .append('\n'));
    }
}
