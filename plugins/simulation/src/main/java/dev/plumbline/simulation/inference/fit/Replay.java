package dev.plumbline.simulation.inference.fit;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.inference.Admission;
import dev.plumbline.simulation.inference.BatchEvents;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.ContinuousBatch;
import dev.plumbline.simulation.inference.StepModel;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Plays requests at an endpoint: they arrive when they were measured to arrive, with the tokens that they had, and get
/// their tokens when the model says.
final class Replay implements BatchEvents {

    private final List<MeasuredRequest> requests;
    private final int wanted;
    private final ContinuousBatch batch;
    private final TokenTimes times;
    private double now;
    private int arrived;
    private int left;

    /// @param requests in the order of their arrival
    /// @param wanted of how many, from the first, the times are wanted; it ends when they are answered
    private Replay(List<MeasuredRequest> requests, int wanted, StepModel model, BatchLimits limits) {
        this.requests = requests;
        this.wanted = wanted;
        this.batch = new ContinuousBatch(model, limits, requests.size());
        this.times = new TokenTimes(requests.size());
        this.left = wanted;
    }

    /// When the first requests get their tokens.
    ///
    /// @throws IllegalArgumentException if the endpoint could never serve one of the requests
    /// @throws CancellationException if it was cancelled
    static TokenTimes play(
            List<MeasuredRequest> requests, int wanted, StepModel model, BatchLimits limits, Progress progress) {
        Replay replay = new Replay(requests, wanted, model, limits);
        while (replay.left > 0) {
            if (progress.isCancelled()) {
                throw new CancellationException("The fit was stopped");
            }
            replay.go();
        }
        return replay.times;
    }

    private void go() {
        double begin = now;
        long steps = batch.stepsUntilChange();
        if (steps == 0) {
            now = arrival();
            admit();
            return;
        }
        while (arrival() <= begin + batch.duration(steps)) {
            double elapsed = arrival() - begin;
            admit();
            steps = Math.min(steps, batch.stepsAfterArrival(elapsed));
        }
        now = begin + batch.duration(steps);
        batch.finishSteps(steps, this);
    }

    private double arrival() {
        return arrived < requests.size() ? requests.get(arrived).arrived() : Double.POSITIVE_INFINITY;
    }

    private void admit() {
        double at = arrival();
        while (arrival() == at) {
            MeasuredRequest request = requests.get(arrived);
            Admission admission = batch.admit(arrived, request.promptTokens(), request.answerTokens());
            if (admission != Admission.ACCEPTED) {
                throw new IllegalArgumentException("The request in line " + request.line() + " is " + admission);
            }
            arrived++;
        }
    }

    @Override
    public void firstToken(int slot) {
        times.first[slot] = now;
    }

    @Override
    public void finished(int slot) {
        times.last[slot] = now;
        if (slot < wanted) {
            left--;
        }
    }
}
