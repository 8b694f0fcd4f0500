package dev.plumbline.designrules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;

/// A pack of one rule that a test writes.
///
/// @param keys the keys of the rule that say what it asks, as lines of YAML
record OwnPack(String keys) {

    /// The lines of the pack.
    String text() {
        return "- id: X-1\n  title: Title\n  severity: high\n  remedy: Do it.\n" + keys.indent(2)
                + "  examples: {bad: [{elements: {a: {kind: service}}}], good: [{elements: {a: {kind: service}}}]}\n";
    }

    List<Problem> problems() {
        return PackReader.read("rules/x.yaml", text()).problems();
    }

    PackRule rule() {
        PackReader.Result result = PackReader.read("rules/x.yaml", text());
        assertThat(result.problems()).isEmpty();
        return (PackRule) result.pack().rules().getFirst();
    }

    List<Verdict> check(Sketch sketch) {
        return sketch.check(rule()::check);
    }
}
