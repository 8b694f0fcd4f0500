package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Finding;

/// The findings as Markdown, for a comment at a change.
record FindingsMarkdown(FindingsReport report) {

    String text() {
        StringBuilder text = new StringBuilder("# Design rules\n\n")
                .append(Markup.markdown(report.summary()))
                .append(".\n");
        if (!report.result().findings().isEmpty()) {
            text.append("\n| Severity | Rule | What is wrong | Where | What to do |\n|---|---|---|---|---|\n");
        }
        for (Finding finding : report.result().findings()) {
            text.append("| ")
                    .append(FindingsReport.word(finding.severity()))
                    .append(" | ")
                    .append(Markup.markdown(finding.rule().id()))
                    .append(" | ")
                    .append(Markup.markdown(finding.what()))
                    .append(" | ")
                    .append(Markup.markdown(report.placeOf(finding).toString()))
                    .append(" | ")
                    .append(Markup.markdown(finding.remedy()))
                    .append(" |\n");
        }
        report.failures()
                .forEach(failure -> text.append("\n**Not checked:** ")
                        .append(Markup.markdown(failure))
                        .append('\n'));
        return text.toString();
    }
}
