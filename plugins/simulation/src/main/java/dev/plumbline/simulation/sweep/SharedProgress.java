package dev.plumbline.simulation.sweep;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import java.util.List;

/// How far several simulations are together, and whether they are to stop.
final class SharedProgress {

    private final Progress whole;
    private final List<Scenario> scenarios;
    private final double[] shares;
    private double sum;
    private int finished;
    private volatile boolean stopped;

    SharedProgress(Progress whole, List<Scenario> scenarios) {
        this.whole = whole;
        this.scenarios = scenarios;
        this.shares = new double[scenarios.size()];
    }

    /// The progress of one simulation.
    Progress of(int number) {
        return new Progress() {
            @Override
            public void report(double done, String message) {
                tell(number, done, message);
            }

            @Override
            public boolean isCancelled() {
                return SharedProgress.this.isCancelled();
            }
        };
    }

    private synchronized void tell(int number, double done, String message) {
        double share = Math.clamp(done, shares[number], 1);
        sum += share - shares[number];
        shares[number] = share;
        String what = scenarios.size() == 1 ? "" : (finished + 1) + " of " + scenarios.size() + ": ";
        whole.report(sum / shares.length, what + scenarios.get(number).id() + ", " + message);
    }

    synchronized void done(int number) {
        sum += 1 - shares[number];
        shares[number] = 1;
        finished++;
    }

    /// Stops all simulations that are still going on.
    void stop() {
        stopped = true;
    }

    /// Whether the simulations are to stop. The whole is asked each time, as it may want to know that it was heard.
    boolean isCancelled() {
        return whole.isCancelled() || stopped;
    }
}
