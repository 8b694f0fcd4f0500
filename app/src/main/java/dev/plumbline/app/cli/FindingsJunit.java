package dev.plumbline.app.cli;

import dev.plumbline.designrules.OpenQuestion;
import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Finding;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The findings as JUnit XML: a suite for each rule that has something to say, a failure for each finding that counts,
/// skipped for the others and for what a rule cannot tell, and an error for a rule that could not run. What passes is
/// one case that counts the rules.
record FindingsJunit(FindingsReport report) {

    private static final String RULES = "plumbline check";
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    String text() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", RULES);
            xml.writeAttribute(
                    "tests",
                    Integer.toString(
                            findings().size() + open().size() + failures().size() + 1));
            xml.writeAttribute("failures", Long.toString(counting(findings())));
            xml.writeAttribute("errors", Integer.toString(failures().size()));
            xml.writeAttribute(
                    "skipped", Long.toString(open().size() + findings().size() - counting(findings())));
            for (Map.Entry<String, Suite> suite : suites().entrySet()) {
                write(xml, suite.getKey(), suite.getValue());
            }
            ran(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Nothing is written but text", impossible);
        }
        return text.append('\n').toString();
    }

    private List<JudgedFinding> findings() {
        return report.findings();
    }

    private List<OpenQuestion> open() {
        return report.result().openQuestions();
    }

    private List<String> failures() {
        return report.failures();
    }

    private Map<String, Suite> suites() {
        Map<String, Suite> suites = new TreeMap<>();
        findings()
                .forEach(judged -> suites.computeIfAbsent(
                                judged.finding().rule().id(),
                                id -> Suite.of(judged.finding().rule().title()))
                        .findings()
                        .add(judged));
        open().forEach(question -> suites.computeIfAbsent(
                        question.rule().id(), id -> Suite.of(question.rule().title()))
                .questions()
                .add(question));
        return suites;
    }

    private void write(XMLStreamWriter xml, String rule, Suite suite) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", rule + " " + suite.title());
        xml.writeAttribute(
                "tests",
                Integer.toString(suite.findings().size() + suite.questions().size()));
        xml.writeAttribute("failures", Long.toString(counting(suite.findings())));
        xml.writeAttribute(
                "skipped",
                Long.toString(suite.questions().size() + suite.findings().size() - counting(suite.findings())));
        for (JudgedFinding judged : suite.findings()) {
            write(xml, rule, judged);
        }
        for (OpenQuestion question : suite.questions()) {
            begin(xml, rule, String.join(", ", question.elements()) + ": " + question.missing(), "");
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", clean("Cannot tell: " + question.missing()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, String rule, JudgedFinding judged) throws XMLStreamException {
        Finding finding = judged.finding();
        Problem.Place place = report.placeOf(judged);
        String words = String.join(" ", FindingWords.of(judged));
        begin(xml, rule, String.join(", ", finding.elements()) + " [" + finding.fingerprint() + "]", place.file());
        if (judged.standing().counts()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", FindingsReport.word(finding.severity()));
            xml.writeAttribute("message", clean(finding.what() + (words.isEmpty() ? "" : " " + words)));
            xml.writeCharacters(clean(place + "\n" + finding.why() + "\n" + finding.remedy()));
            xml.writeEndElement();
        } else {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", clean(words + " " + finding.what()));
        }
        xml.writeEndElement();
    }

    private static long counting(List<JudgedFinding> findings) {
        return findings.stream().filter(judged -> judged.standing().counts()).count();
    }

    /// Readers take a file without any case for a run that did not happen.
    private void ran(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", RULES);
        xml.writeAttribute("tests", Integer.toString(failures().size() + 1));
        xml.writeAttribute("errors", Integer.toString(failures().size()));
        begin(
                xml,
                RULES,
                report.result().rules() == 1 ? "1 rule ran" : report.result().rules() + " rules ran",
                "");
        xml.writeEndElement();
        for (String failure : failures()) {
            begin(xml, RULES, failure, "");
            xml.writeEmptyElement("error");
            xml.writeAttribute("message", clean(failure));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void begin(XMLStreamWriter xml, String group, String name, String file) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(group));
        xml.writeAttribute("name", clean(name));
        if (!file.isEmpty()) {
            xml.writeAttribute("file", clean(file));
        }
    }

    /// What one rule says.
    private record Suite(String title, List<JudgedFinding> findings, List<OpenQuestion> questions) {
        static Suite of(String title) {
            return new Suite(title, new ArrayList<>(), new ArrayList<>());
        }
    }

    /// Text that XML can hold.
    private static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }
}
