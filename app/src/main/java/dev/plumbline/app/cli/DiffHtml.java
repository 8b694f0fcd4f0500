package dev.plumbline.app.cli;

/// What changed as one HTML file with the picture in it, which asks for nothing from elsewhere.
record DiffHtml(DiffReport report, String svg) {

    private static final String STYLE = """
            :root { color-scheme: light; }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1400px; padding: 0 1rem;
                   color: #1f2328; background: #fff; }
            figure { margin: 1.5rem 0; overflow-x: auto; border: 1px solid #d0d7de; border-radius: 8px; padding: 8px; }
            figure svg { width: 100%; height: auto; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: 6px 12px; border-bottom: 1px solid #d0d7de; }
            .added { color: #0072b2; } .removed { color: #c2410c; } code { font-size: 13px; }
            """;

    String text() {
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<title>What changed</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>What changed</h1>\n<p>")
                .append(Markup.html(report.summary()))
                .append("</p>\n<figure>\n")
                .append(svg.substring(svg.indexOf("<svg")))
                .append("</figure>\n<table>\n<tr><th>Change</th><th>Kind</th><th>Id</th><th>Fields</th></tr>\n");
        for (DiffEntry entry : report.entries()) {
            html.append("<tr><td class=\"")
                    .append(entry.change())
                    .append("\">")
                    .append(entry.sign())
                    .append(' ')
                    .append(entry.change())
                    .append("</td><td>")
                    .append(entry.kind())
                    .append("</td><td><code>")
                    .append(Markup.html(entry.id()))
                    .append("</code></td><td>");
            entry.fields()
                    .forEach(field -> html.append("<code>")
                            .append(Markup.html(field.path()))
                            .append("</code>: ")
                            .append(Markup.html(DiffReport.shown(field.before())))
                            .append(" → ")
                            .append(Markup.html(DiffReport.shown(field.after())))
                            .append("<br>"));
            html.append("</td></tr>\n");
        }
        return html.append("</table>\n</body>\n</html>\n").toString();
    }
}
