package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Finding;

/// The findings as Markdown, for a comment at a change.
record FindingsMarkdown(FindingsReport report) {

    String text() {
        StringBuilder text = new StringBuilder("# Design rules\n\n")
                .append(escaped(report.summary()))
                .append(".\n");
        if (!report.result().findings().isEmpty()) {
            text.append("\n| Severity | Rule | What is wrong | Where | What to do |\n|---|---|---|---|---|\n");
        }
        for (Finding finding : report.result().findings()) {
            text.append("| ")
                    .append(FindingsReport.word(finding.severity()))
                    .append(" | ")
                    .append(escaped(finding.rule().id()))
                    .append(" | ")
                    .append(escaped(finding.what()))
                    .append(" | ")
                    .append(escaped(report.placeOf(finding).toString()))
                    .append(" | ")
                    .append(escaped(finding.remedy()))
                    .append(" |\n");
        }
        report.failures()
                .forEach(failure -> text.append("\n**Not checked:** ")
                        .append(escaped(failure))
                        .append('\n'));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>|]", "\\\\$0").replaceAll("\\R", " ");
    }
}
