package dev.plumbline.demoplatform.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The faults that are there now; many threads ask, few change them.
public final class ActiveFaults {

    private final CopyOnWriteArrayList<Fault> faults = new CopyOnWriteArrayList<>();

    /// Adds a fault; one of the same kind of the same services is replaced.
    public void add(Fault fault) {
        faults.removeIf(known ->
                known.getClass() == fault.getClass() && known.services().equals(fault.services()));
        faults.add(fault);
    }

    /// Takes all faults away, and gives them.
    public List<Fault> clear() {
        List<Fault> healed = List.copyOf(faults);
        faults.removeAll(healed);
        return healed;
    }

    /// The faults, the oldest first.
    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /// What the times of a service are multiplied by.
    public double latency(String service) {
        for (Fault fault : faults) {
            if (fault instanceof Fault.Latency latency && latency.service().equals(service)) {
                return latency.factor();
            }
        }
        return 1;
    }

    /// The share of the requests that a service fails.
    public double errors(String service) {
        for (Fault fault : faults) {
            if (fault instanceof Fault.Errors errors && errors.service().equals(service)) {
                return errors.share();
            }
        }
        return 0;
    }

    public boolean isDead(String service) {
        return faults.contains(new Fault.Dead(service));
    }

    /// The services that a service calls although nobody has planned it.
    public List<String> newCalls(String service) {
        if (faults.isEmpty()) {
            return List.of();
        }
        return faults.stream()
                .filter(fault ->
                        fault instanceof Fault.NewCall call && call.from().equals(service))
                .map(fault -> ((Fault.NewCall) fault).to())
                .toList();
    }

    /// What the rates of requests are multiplied by.
    public double traffic() {
        for (Fault fault : faults) {
            if (fault instanceof Fault.Traffic traffic) {
                return traffic.factor();
            }
        }
        return 1;
    }

    public boolean isEvaluationStale() {
        return faults.contains(new Fault.StaleEvaluation());
    }
}
