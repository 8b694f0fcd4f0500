package dev.plumbline.simulation.availability.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.Enumeration;
import dev.plumbline.simulation.availability.structure.Expansion;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.RandomModels;
import dev.plumbline.simulation.availability.structure.Structure;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Decision diagrams against looking at all combinations.
final class ExactAnalysisTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final CutSetChoice ALL = CutSetChoice.likely(100_000);
    private static final long ENOUGH = 10_000_000;

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheProbabilityOfAllCombinationsThatFail(long seed) {
        FailureModel model = RandomModels.of(seed);
        FailureModel oneByOne = Expansion.of(model).model();
        double expected = new Enumeration(oneByOne).unavailability();
        assertThat(exact(model).unavailability()).isCloseTo(expected, ROUNDING);
        assertThat(exact(oneByOne).unavailability()).isCloseTo(expected, ROUNDING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsAllMinimalCutSetsAndNoOthers(long seed) {
        FailureModel model = Expansion.of(RandomModels.of(seed)).model();
        MinimalCutSets cuts = cuts(exact(model), ALL);
        Enumeration plain = new Enumeration(model);
        List<Set<String>> expected =
                plain.minimalCutSets().stream().map(plain::names).toList();
        assertThat(cuts.likely().stream().map(ExactAnalysisTest::names)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(cuts.count()).isEqualTo(expected.size());
        assertThat(cuts.likely())
                .isSortedAccordingTo((one, other) ->
                        Double.compare(Math.rint(other.probability() * 1e12), Math.rint(one.probability() * 1e12)));
    }

    private static Set<String> names(CutSet cut) {
        return new HashSet<>(cut.failures().stream().map(CutSet.Failure::part).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysOfUnitsTogetherWhatItSaysOfThemOneByOne(long seed) {
        FailureModel model = RandomModels.of(seed);
        ExactAnalysis together = exact(model);
        ExactAnalysis oneByOne = exact(Expansion.of(model).model());
        MinimalCutSets cuts = cuts(together, ALL);
        MinimalCutSets each = cuts(oneByOne, ALL);
        assertThat(cuts.count()).isEqualTo(each.count());
        assertThat(cuts.ofSize()).isEqualTo(each.ofSize());
        assertThat(cuts.rareEvent()).isCloseTo(each.rareEvent(), ROUNDING);
        assertThat(cuts.upperBound()).isCloseTo(each.upperBound(), ROUNDING);
        assertThat(cuts.likely().stream().mapToDouble(CutSet::ways).sum()).isEqualTo(each.count());
        assertThat(together.failuresPerHour()).isCloseTo(oneByOne.failuresPerHour(), ROUNDING);
        assertThat(together.unavailability()).isLessThanOrEqualTo(cuts.upperBound() + 1e-12);
        assertThat(cuts.upperBound()).isLessThanOrEqualTo(cuts.rareEvent() + 1e-12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void measuresImportanceAsItIsDefined(long seed) {
        FailureModel model = Expansion.of(RandomModels.of(seed)).model();
        Enumeration plain = new Enumeration(model);
        double whole = plain.unavailability();
        for (Importance importance : exact(model).importances(ENOUGH)) {
            int bit = plain.bit(importance.part());
            double share = model.behaviour(importance.part()).unavailability();
            double down = plain.probability(set -> (set & bit) != 0 && !plain.works(set)) / share;
            double up = plain.probability(set -> (set & bit) == 0 && !plain.works(set)) / (1 - share);
            assertThat(importance.birnbaum()).isCloseTo(down - up, ROUNDING);
            assertThat(importance.birnbaumOfOne()).isCloseTo(down - up, ROUNDING);
            assertThat(importance.gain()).isCloseTo(whole - up, ROUNDING);
            assertThat(importance.inCuts()).isCloseTo(inCuts(plain, bit), ROUNDING);
            if (whole > 0) {
                assertThat(importance.achievementWorth()).isCloseTo(down / whole, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void measuresTheImportanceOfUnitsTogether(long seed) {
        FailureModel model = RandomModels.of(seed);
        FailureModel oneByOne = Expansion.of(model).model();
        Enumeration plain = new Enumeration(oneByOne);
        for (Importance importance : exact(model).importances(ENOUGH)) {
            TreeMap<String, Behaviour> others = new TreeMap<>(oneByOne.behaviours());
            others.replaceAll((id, behaviour) -> isOf(id, importance.part()) ? Behaviour.PERFECT : behaviour);
            Enumeration without =
                    new Enumeration(new FailureModel(model.top(), oneByOne.definitions(), others, model.circles()));
            int bits = plain.parts().stream()
                    .filter(id -> isOf(id, importance.part()))
                    .mapToInt(plain::bit)
                    .sum();
            assertThat(importance.gain())
                    .as(importance.part())
                    .isCloseTo(plain.unavailability() - without.unavailability(), ROUNDING);
            assertThat(importance.inCuts()).as(importance.part()).isCloseTo(inCuts(plain, bits), ROUNDING);
        }
    }

    private static boolean isOf(String id, String part) {
        return id.equals(part) || id.startsWith(part + "#");
    }

    private static double inCuts(Enumeration plain, int bits) {
        List<Integer> cuts =
                plain.minimalCutSets().stream().filter(cut -> (cut & bits) != 0).toList();
        return plain.probability(set -> {
            boolean isIn = false;
            for (int cut : cuts) {
                isIn |= (set & cut) == cut;
            }
            return isIn;
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsTheChoicesOfKilledPartsThatLeaveItWorking(long seed) {
        FailureModel model = Expansion.of(RandomModels.of(seed)).model();
        Enumeration plain = new Enumeration(model);
        Set<String> candidates = new HashSet<>(plain.parts());
        for (int killed = 0; killed <= candidates.size(); killed++) {
            int count = killed;
            double all =
                    plain.combinations(down -> Integer.bitCount(down) == count).count();
            double working = plain.combinations(down -> Integer.bitCount(down) == count && plain.works(down))
                    .count();
            assertThat(KilledExactly.survival(model, candidates, killed, StopSignal.never()))
                    .isCloseTo(working / all, ROUNDING);
        }
    }

    /// Three thousand parts of which half must work have millions of nodes.
    @Test
    @Timeout(60)
    void asksNoMoreOnceItIsToldToStop() {
        Map<String, Behaviour> behaviours = new TreeMap<>();
        List<Structure> parts = new ArrayList<>();
        for (int at = 0; at < 3_000; at++) {
            behaviours.put("p" + at, Behaviour.unavailable(0.01));
            parts.add(new Structure.Part("p" + at));
        }
        FailureModel model = FailureModel.of(new Structure.AtLeast(1_500, parts), behaviours);
        int[] looks = {0};
        StopSignal stop = new StopSignal(() -> ++looks[0] == 20);
        assertThatThrownBy(() -> ExactAnalysis.of(model, 50_000_000, stop)).isInstanceOf(CancellationException.class);
        assertThat(looks[0]).isEqualTo(20);
    }

    @Test
    void takesLongChainsAndManyUnitsEasily() {
        Map<String, Behaviour> behaviours = new HashMap<>();
        List<Structure> chain = new ArrayList<>();
        for (int at = 0; at < 20_000; at++) {
            behaviours.put("p" + at, Behaviour.unavailable(1e-6));
            chain.add(new Structure.Part("p" + at));
        }
        behaviours.put("many", Behaviour.unavailable(0.5));
        chain.add(new Structure.Units("many", 499_900_000, List.of(new Structure.Placement(1_000_000_000, List.of()))));
        ExactAnalysis exact = exact(FailureModel.of(new Structure.All(chain), behaviours));
        assertThat(exact.unavailability()).isCloseTo(1 - Math.pow(1 - 1e-6, 20_000), within(1e-9));
        assertThat(cuts(exact, CutSetChoice.likely(3)).likely()).hasSize(3);
    }

    @Test
    void refusesDiagramsThatGetTooLarge() {
        Map<String, Behaviour> behaviours = new HashMap<>();
        List<Structure> parts = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            behaviours.put("p" + at, Behaviour.unavailable(0.1));
            parts.add(new Structure.Part("p" + at));
        }
        FailureModel model = FailureModel.of(new Structure.AtLeast(100, parts), behaviours);
        assertThat(exact(model).nodeCount()).isEqualTo(101 * 100);
        assertThatThrownBy(() -> ExactAnalysis.of(model, 1_000)).isInstanceOf(DiagramTooLargeException.class);
    }

    @Test
    void leavesOutCutSetsThatAreTooLargeOrTooUnlikely() {
        FailureModel model = FailureModel.of(
                Structure.all(Structure.part("a"), Structure.any(Structure.part("b"), Structure.part("c"))),
                Map.of(
                        "a", Behaviour.unavailable(0.001),
                        "b", Behaviour.unavailable(0.1),
                        "c", Behaviour.unavailable(0.2)));
        assertThat(cuts(exact(model), ALL).likely()).hasSize(2);
        assertThat(cuts(exact(model), new CutSetChoice(9, 1, 0)).likely())
                .extracting(CutSet::probability)
                .containsExactly(0.001);
        assertThat(cuts(exact(model), new CutSetChoice(9, 9, 0.01)).likely())
                .extracting(CutSet::size)
                .containsExactly(2L);
        assertThat(cuts(exact(model), new CutSetChoice(0, 9, 0)).likely()).isEmpty();
    }

    private static MinimalCutSets cuts(ExactAnalysis exact, CutSetChoice choice) {
        return exact.minimalCutSets(choice).orElseThrow();
    }

    private static ExactAnalysis exact(FailureModel model) {
        return ExactAnalysis.of(model, ExactAnalysis.USUAL_NODES);
    }
}
