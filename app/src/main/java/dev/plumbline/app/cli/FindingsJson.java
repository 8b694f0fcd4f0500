package dev.plumbline.app.cli;

import dev.plumbline.designrules.RuleCrash;
import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.designrules.standing.Standing;
import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.Finding;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The findings as JSON for machines.
record FindingsJson(FindingsReport report) {

    JsonReport of() {
        JsonReport json = JsonReport.of("check");
        report.counts().addTo(json.summary());
        ArrayNode findings = json.root().putArray("findings");
        report.findings().forEach(judged -> add(findings.addObject(), judged));
        ArrayNode resolved = json.root().putArray("resolved");
        report.judgement().resolved().forEach(finding -> addWhat(resolved.addObject(), finding));
        report.parts().forEach(part -> part.addTo(json.root()));
        json.problems(Stream.concat(
                        report.problems().stream(),
                        report.result().crashes().stream().map(RuleCrash::problem))
                .toList());
        return json;
    }

    private void add(ObjectNode node, JudgedFinding judged) {
        Finding finding = judged.finding();
        Place place = report.placeOf(judged);
        addWhat(node, finding);
        node.put("file", place.file())
                .put("line", place.line())
                .put("column", place.column())
                .put("state", judged.standing().word())
                .put("reach", judged.reach())
                .put("fixable", !finding.fix().isEmpty());
        switch (judged.standing()) {
            case Standing.Waived waived -> add(node.putObject("waiver"), waived.waiver());
            case Standing.New fresh -> addCauses(node, fresh.causes(), judged);
            case Standing.Worse worse -> {
                node.put("before", FindingsReport.word(worse.before()));
                addCauses(node, worse.causes(), judged);
            }
            case Standing.Active active -> {}
            case Standing.Open open -> {}
            case Standing.Known known -> {}
        }
        judged.ended().ifPresent(waiver -> add(node.putObject("endedWaiver"), waiver));
    }

    private static void addWhat(ObjectNode node, Finding finding) {
        node.put("rule", finding.rule().id()).put("severity", FindingsReport.word(finding.severity()));
        addAll(node.putArray("elements"), finding.elements());
        addAll(node.putArray("witness"), finding.witness());
        addAll(node.putArray("because"), finding.because());
        node.put("what", finding.what())
                .put("why", finding.why())
                .put("remedy", finding.remedy())
                .put("fingerprint", finding.fingerprint());
    }

    private static void add(ObjectNode node, Waiver waiver) {
        Waiver.Grant grant = waiver.grant();
        node.put("finding", waiver.finding().text())
                .put("reason", grant.reason())
                .put("by", grant.by())
                .put("until", grant.until().toString());
        grant.approvedBy().ifPresent(name -> node.put("approvedBy", name));
        grant.ticket().ifPresent(ticket -> node.put("ticket", ticket));
        node.put("file", waiver.place().file()).put("line", waiver.place().line());
    }

    private static void addCauses(ObjectNode node, List<String> causes, JudgedFinding judged) {
        addAll(node.putArray("causes"), causes);
        node.put("farEffect", causes.isEmpty() && judged.place().isEmpty());
    }

    private static void addAll(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
