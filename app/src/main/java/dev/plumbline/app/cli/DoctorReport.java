package dev.plumbline.app.cli;

import dev.plumbline.app.doctor.Examination;
import dev.plumbline.app.doctor.Examination.State;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;

/// What the doctor found, one line for each thing that was looked at.
record DoctorReport(List<Examination> found) implements Report {

    DoctorReport {
        found = List.copyOf(found);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Examination each : found) {
            text.append(String.format(Locale.ROOT, "%-4s  %-13s %s", word(each.state()), each.subject(), each.what()));
            text.append(each.remedy().isEmpty() ? "" : " " + each.remedy()).append('\n');
        }
        return text.toString();
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("doctor");
        for (State state : State.values()) {
            report.summary()
                    .put(
                            word(state),
                            found.stream().filter(each -> each.state() == state).count());
        }
        ArrayNode checks = report.root().putArray("checks");
        found.forEach(each -> checks.addObject()
                .put("subject", each.subject())
                .put("state", word(each.state()))
                .put("what", each.what())
                .put("remedy", each.remedy()));
        return report;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
