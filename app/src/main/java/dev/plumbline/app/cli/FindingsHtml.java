package dev.plumbline.app.cli;

import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.pluginapi.Finding;
import java.util.List;

/// The findings as one HTML file, which asks for nothing from elsewhere.
record FindingsHtml(FindingsReport report) {

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #d0d7de; --grave: #b3001b; --medium: #8a5a00; --quiet: #57606a; }
            @media (prefers-color-scheme: dark) {
              :root { --line: #30363d; --grave: #ff7b72; --medium: #e3b341; --quiet: #9da7b3; }
            }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1100px; padding: 0 1rem; }
            article { border-top: 1px solid var(--line); padding: 12px 0; }
            h2 { font-size: 16px; margin: 0 0 4px; }
            p { margin: 4px 0; } details { border-top: 1px solid var(--line); padding: 12px 0; }
            summary { cursor: pointer; font-weight: 600; }
            .critical, .high { color: var(--grave); } .medium { color: var(--medium); }
            .low, .place, .why { color: var(--quiet); } code { font-size: 13px; overflow-wrap: anywhere; }
            """;

    String text() {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                """)
                .append("<title>Design rules: ")
                .append(Markup.html(report.workspace().architecture().name()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Design rules: ")
                .append(Markup.html(report.workspace().architecture().name()))
                .append("</h1>\n<p>")
                .append(Markup.html(report.summary()))
                .append(".</p>\n");
        report.failures()
                .forEach(failure -> html.append("<p class=\"high\"><strong>Not checked:</strong> ")
                        .append(Markup.html(failure))
                        .append("</p>\n"));
        report.lines()
                .forEach(line -> html.append("<p>").append(Markup.html(line)).append("</p>\n"));
        report.findings().forEach(judged -> add(html, judged));
        addResolved(html);
        addQuestions(html);
        return html.append("</body>\n</html>\n").toString();
    }

    private void addResolved(StringBuilder html) {
        if (!report.judgement().resolved().isEmpty()) {
            html.append("<h2>Resolved</h2>\n<ul>\n");
            report.judgement()
                    .resolved()
                    .forEach(finding -> html.append("<li>")
                            .append(Markup.html(finding.rule().id() + " " + finding.what()))
                            .append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    /// Folded, since they are many as long as nothing is measured.
    private void addQuestions(StringBuilder html) {
        List<OpenQuestionLine> questions = OpenQuestionLine.of(report.result());
        if (!questions.isEmpty()) {
            html.append("<details>\n<summary>What cannot be told</summary>\n<ul>\n");
            questions.forEach(question -> html.append("<li><strong>")
                    .append(Markup.html(
                            question.rule().id() + " " + question.rule().title()))
                    .append("</strong>: ")
                    .append(Markup.html(question.text()))
                    .append("</li>\n"));
            html.append("</ul>\n</details>\n");
        }
    }

    private void add(StringBuilder html, JudgedFinding judged) {
        Finding finding = judged.finding();
        String severity = FindingsReport.word(finding.severity());
        html.append("<article id=\"")
                .append(Markup.html(finding.fingerprint()))
                .append("\">\n<h2><span class=\"")
                .append(severity)
                .append("\">")
                .append(severity)
                .append("</span> ")
                .append(Markup.html(finding.rule().id() + " " + finding.rule().title()))
                .append("</h2>\n<p>")
                .append(Markup.html(finding.what()))
                .append("</p>\n");
        FindingWords.of(judged)
                .forEach(
                        line -> html.append("<p><em>").append(Markup.html(line)).append("</em></p>\n"));
        html.append("<p><strong>")
                .append(Markup.html(finding.remedy()))
                .append("</strong></p>\n<p class=\"why\">")
                .append(Markup.html(finding.why()))
                .append("</p>\n<p class=\"place\"><code>")
                .append(Markup.html(report.placeOf(judged).toString()))
                .append("</code>");
        if (finding.witness().size() > 1) {
            html.append(" · <code>")
                    .append(Markup.html(String.join(" → ", finding.witness())))
                    .append("</code>");
        }
        String reach = FindingWords.reach(judged);
        html.append(reach.isEmpty() ? "" : " · " + reach)
                .append("<br>Fingerprint <code>")
                .append(Markup.html(finding.fingerprint()))
                .append("</code></p>\n</article>\n");
    }
}
