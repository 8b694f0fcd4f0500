package dev.plumbline.simulation.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.KvCache;
import dev.plumbline.simulation.inference.StepModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StepModelFitTest {

    private static final BatchLimits LIMITS = BatchLimits.of(32, 1024);
    private static final int COUNT = 40;

    /// Where requests were answered by a step model, it is found again, and predicts the others.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheModelThatAnswered(long seed) {
        StepModel truth = new StepModel(0.012, 5e-5, 2e-4, 8e-8);
        FittedModel fitted = new StepModelFit(answered(truth, LIMITS, seed), COUNT, LIMITS).fit(Progress.NONE);
        assertThat(fitted.heldOut().worst())
                .as("seed " + seed + ": " + fitted.model())
                .isLessThan(0.02);
        assertThat(fitted.meanError()).isLessThan(0.1);
        assertThat(fitted.fitted().requests()).isEqualTo(COUNT);
        assertThat(fitted.heldOut().requests()).isEqualTo(2 * COUNT);
    }

    @Test
    void findsTheSameEachTime() {
        List<MeasuredRequest> requests = answered(new StepModel(0.02, 8e-5, 1e-4, 3e-8), LIMITS, 7);
        assertThat(new StepModelFit(requests, COUNT, LIMITS).fit(Progress.NONE))
                .isEqualTo(new StepModelFit(requests, COUNT, LIMITS).fit(Progress.NONE));
    }

    /// What the fit is held against must not be known to it.
    @Test
    void knowsNothingOfTheAnswersThatAreHeldOut() {
        List<MeasuredRequest> requests = answered(new StepModel(0.02, 8e-5, 1e-4, 3e-8), LIMITS, 8);
        List<MeasuredRequest> later = new ArrayList<>(requests);
        later.replaceAll(request -> request.arrived() < requests.get(COUNT).arrived()
                ? request
                : new MeasuredRequest(
                        request.line(),
                        request.promptTokens(),
                        request.answerTokens(),
                        request.arrived(),
                        request.firstToken() + 5,
                        request.lastToken() + 9));
        FittedModel first = new StepModelFit(requests, COUNT, LIMITS).fit(Progress.NONE);
        FittedModel second = new StepModelFit(later, COUNT, LIMITS).fit(Progress.NONE);
        assertThat(second.model()).isEqualTo(first.model());
        assertThat(second.heldOut().worst()).isGreaterThan(first.heldOut().worst());
    }

    @Test
    void stopsWhenItIsCancelled() {
        List<MeasuredRequest> requests = answered(new StepModel(0.02, 8e-5, 1e-4, 3e-8), LIMITS, 9);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new StepModelFit(requests, COUNT, LIMITS).fit(new Progress() {
                    @Override
                    public void report(double done, String message) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
    }

    @Test
    void needsSomeToFitOnAndSomeToPredict() {
        List<MeasuredRequest> requests = answered(new StepModel(0.02, 8e-5, 1e-4, 3e-8), LIMITS, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> new StepModelFit(requests, 19, LIMITS));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepModelFit(requests, requests.size(), LIMITS));
    }

    @Test
    void findsARequestThatCouldNotBeServed() {
        List<MeasuredRequest> requests =
                List.of(new MeasuredRequest(1, 100, 50, 0, 1, 2), new MeasuredRequest(2, 900, 200, 1, 2, 3));
        assertThat(StepModelFit.tooLong(requests, LIMITS)).isEmpty();
        assertThat(StepModelFit.tooLong(requests, LIMITS.withContextWindow(1000)))
                .contains(requests.getLast());
        assertThat(StepModelFit.tooLong(requests, LIMITS.withCache(KvCache.ofTokens(1024))))
                .contains(requests.getLast());
    }

    @Test
    void sumsUpAsUsual() {
        List<MeasuredRequest> requests = List.of(
                new MeasuredRequest(1, 10, 1, 0, 1, 1),
                new MeasuredRequest(2, 10, 3, 0, 2, 4),
                new MeasuredRequest(3, 10, 5, 0, 4, 8));
        TokenTimes measured = TokenTimes.measured(requests);
        Validation same = Validation.of(requests, measured, measured, 0, 3);
        assertThat(same.worst()).isZero();
        assertThat(same.figures()).extracting(ComparedFigure::measured).startsWith(7 / 3.0, 2.0, 3.6, 3.96, 1.0, 1.0);
    }

    /// Requests of ordinary lengths that come in bursts, answered as a model says.
    private static List<MeasuredRequest> answered(StepModel model, BatchLimits limits, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MeasuredRequest> requests = new ArrayList<>();
        double at = 100;
        for (int line = 1; line <= 3 * COUNT; line++) {
            at += -Math.log(1 - random.nextDouble()) * (line % 50 < 25 ? 0.05 : 0.6);
            requests.add(new MeasuredRequest(line, random.nextInt(10, 2000), random.nextInt(1, 400), at, at, at));
        }
        TokenTimes times = Replay.play(requests, requests.size(), model, limits, Progress.NONE);
        List<MeasuredRequest> answered = new ArrayList<>();
        for (int index = 0; index < requests.size(); index++) {
            MeasuredRequest request = requests.get(index);
            answered.add(new MeasuredRequest(
                    request.line(),
                    request.promptTokens(),
                    request.answerTokens(),
                    request.arrived(),
                    times.first[index],
                    times.last[index]));
        }
        return answered;
    }
}
