package dev.plumbline.designrules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.builtin.BuiltInRules;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutcomeUpdateTest {

    private static final RuleDescription RULE = BuiltInRules.all().getFirst().description();
    private static final int PARTS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesWhatAllPartsTogetherGive(long seed) {
        Random random = new Random(seed);
        // With few elements many findings are the same or have the same identity; with many hardly any.
        int elements = seed % 2 == 0 ? 3 : 40;
        TreeMap<Integer, RuleOutcome> parts = new TreeMap<>();
        RuleOutcome whole = RuleOutcome.NOTHING;
        for (int edit = 0; edit < 300; edit++) {
            int part = random.nextInt(PARTS);
            RuleOutcome before = parts.getOrDefault(part, RuleOutcome.NOTHING);
            RuleOutcome now = outcome(random, elements);
            parts.put(part, now);
            whole = whole.replaced(List.of(before), List.of(now), parts.values());

            assertThat(whole).as("seed %d, edit %d", seed, edit).isEqualTo(RuleOutcome.together(parts.values()));
        }
    }

    private static RuleOutcome outcome(Random random, int elements) {
        List<Finding> findings = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            findings.add(finding(random, elements));
        }
        List<OpenQuestion> questions = random.nextInt(4) > 0
                ? List.of()
                : List.of(new OpenQuestion(RULE, List.of("e" + random.nextInt(elements)), "Not known."));
        return new RuleOutcome(findings, questions, Optional.empty());
    }

    private static Finding finding(Random random, int elements) {
        List<String> about = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            about.add("e" + random.nextInt(elements));
        }
        return new Finding(
                RULE,
                RULE.severity(),
                about,
                List.of("w" + random.nextInt(2)),
                "What",
                List.of(),
                List.of(),
                RULE.id() + "@" + String.join("@", about),
                new Provenance("test", "", Optional.empty()));
    }
}
