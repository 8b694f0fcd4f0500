package dev.plumbline.app.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The frame of a page with simulated figures: in the colours that the reader's system prefers, and marked throughout.
final class SimulationPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --paper: #fff; --ink: #1f2328; --line: #d0d7de; --quiet: #57606a;
                    --sim: #0f766e; --tint: #e6f5f3; --bad: #b3001b; --band: #d9480f2b;
                    --c0: #0072b2; --c1: #b35900; --c2: #b3001b; --c3: #007a5a; --c4: #8e4585; --c5: #57606a; }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #0d1117; --ink: #e6edf3; --line: #30363d; --quiet: #9da7b3; --sim: #2dd4bf;
                      --tint: #10302d; --bad: #ff7b72; --band: #ff922b33; --c0: #58a6ff; --c1: #e3a04f; --c2: #ff7b72;
                      --c3: #3fcf9b; --c4: #d2a8ff; --c5: #b1bac4; }
            }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 1240px; padding: 1rem 1.5rem 3rem;
                   background: var(--paper); color: var(--ink); border-top: 6px solid var(--sim); }
            .sim { background: var(--tint); color: var(--sim); border: 1px solid var(--sim); border-radius: 4px;
                   padding: 0 6px; font-size: 12px; font-weight: 600; letter-spacing: .05em; vertical-align: middle; }
            h1 { font-size: 24px; } h2 { font-size: 19px; margin: 2rem 0 .25rem; } h3 { font-size: 15px; }
            p { margin: 4px 0; } .quiet { color: var(--quiet); font-size: 13px; } .fails { color: var(--bad); font-weight: 600; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; margin: 12px 0; font-size: 14px;
                    font-variant-numeric: tabular-nums; }
            th, td { text-align: right; padding: 3px 7px; border-bottom: 1px solid var(--line); white-space: nowrap; }
            th:first-child, td:first-child, td.text, th.text { text-align: left; } th { color: var(--quiet); font-size: 13px; }
            .charts { margin: 12px 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 16px; }
            figure { margin: 0; border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; }
            figcaption { font-weight: 600; font-size: 14px; } svg { width: 100%; height: auto; display: block; }
            svg text { font: 11px system-ui, sans-serif; fill: var(--quiet); } .x { text-anchor: middle; } .y { text-anchor: end; }
            .grid { stroke: var(--line); } .band { fill: var(--band); } .line { fill: none; stroke-width: 1.6; }
            .legend span::before { content: ""; display: inline-block; width: 14px; height: 3px; margin: 0 5px 3px 8px; }
            .legend { font-size: 13px; } .legend span { white-space: nowrap; } .legend .kband::before { background: var(--band); height: 11px; margin-bottom: -1px; }
            .c0 { stroke: var(--c0); } .c1 { stroke: var(--c1); } .c2 { stroke: var(--c2); }
            .c3 { stroke: var(--c3); } .c4 { stroke: var(--c4); } .c5 { stroke: var(--c5); }
            .k0::before { background: var(--c0); } .k1::before { background: var(--c1); } .k2::before { background: var(--c2); }
            .k3::before { background: var(--c3); } .k4::before { background: var(--c4); } .k5::before { background: var(--c5); }
            @media (prefers-contrast: more) { :root { --quiet: var(--ink); --line: var(--ink); } .line { stroke-width: 2.4; } }
            @media (forced-colors: active) {
              :root { --quiet: CanvasText; --line: CanvasText; }
              svg, .legend span::before { forced-color-adjust: none; } svg text { fill: CanvasText; }
            }
            """;

    private static final Mark SIMULATED = new Mark(
            "SIMULATED",
            "All figures are of a simulation; none was measured. ± is half of a 95 % interval, ≤ its end where nothing was seen.");

    private SimulationPage() {}

    /// A page of simulated figures.
    ///
    /// @param title plain text
    /// @param body marked up
    static String of(String title, String body) {
        return of(title, SIMULATED, body);
    }

    /// A page.
    ///
    /// @param title plain text
    /// @param mark what the figures are, so that nobody takes them for measured ones
    /// @param body marked up
    static String of(String title, Mark mark, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                """ + "<title>" + Markup.html(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>"
                + Markup.html(title)
                + " <span class=\"sim\">" + mark.word() + "</span></h1>\n<p class=\"quiet\">" + mark.sentence()
                + "</p>\n"
                + body + "</body>\n</html>\n";
    }

    /// What the figures of a page are.
    ///
    /// @param word in capitals
    /// @param sentence the same in a sentence
    record Mark(String word, String sentence) {}

    /// A paragraph of plain text.
    static String paragraph(String style, String text) {
        return "<p" + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">" + Markup.html(text) + "</p>\n";
    }

    /// The head of a table.
    static String head(String... cells) {
        return "<div class=\"scroll\"><table>\n<tr>"
                + Arrays.stream(cells)
                        .map(cell -> "<th>" + Markup.html(cell) + "</th>")
                        .collect(Collectors.joining())
                + "</tr>\n";
    }

    /// A row of a table.
    static String row(String... cells) {
        return "<tr>"
                + Arrays.stream(cells)
                        .map(cell -> "<td>" + Markup.html(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>\n";
    }

    /// The end of a table.
    static String end() {
        return "</table></div>\n";
    }
}
