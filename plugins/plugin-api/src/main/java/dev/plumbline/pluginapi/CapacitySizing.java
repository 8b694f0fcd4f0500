package dev.plumbline.pluginapi;

import java.util.List;
import java.util.Optional;

/// The cheapest replicas that hold the objectives of a `CapacityResult`.
///
/// @param state how good the answer is
/// @param unit what the costs are in
/// @param present the cost of the present replicas of the elements under load
/// @param cost the cost of the replicas that were found; NaN if none were looked for
/// @param bound no replicas that hold what can be held cost less than this
/// @param changes the elements whose replicas differ from the present ones, by id
/// @param reasons why no replicas hold the objectives, or what limits the answer; empty if there is nothing to say
public record CapacitySizing(
        State state, Unit unit, double present, double cost, double bound, List<Change> changes, List<String> reasons) {

    public CapacitySizing {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    /// By which share the answer may be dearer than the cheapest one; 0 if it is the cheapest.
    public double gap() {
        return state == State.CHEAPEST ? 0 : bound > 0 ? Math.max(0, cost / bound - 1) : Double.NaN;
    }

    /// How good the answer is.
    public enum State {
        /// No cheaper replicas hold the objectives.
        CHEAPEST,
        /// They hold the objectives; cheaper ones might exist, but none below the bound.
        BOUNDED,
        /// No replicas hold all objectives; those that are told hold the others.
        IMPOSSIBLE,
        /// Too little is known.
        CANNOT_TELL
    }

    /// What costs are in.
    public enum Unit {
        /// The workspace's currency for an hour.
        MONEY_PER_HOUR,
        /// Replicas, as no element has a price.
        REPLICAS
    }

    /// Other replicas of one element.
    ///
    /// @param from how many there are
    /// @param to how many are wanted
    /// @param cost what that costs more; negative if it is cheaper
    /// @param utilization how busy the element is then
    /// @param bought what more replicas buy; empty for fewer
    public record Change(
            String element, long from, long to, double cost, double utilization, Optional<Bought> bought) {}

    /// An objective that would not hold if one element kept its replicas while all others change.
    ///
    /// @param without its figure then
    /// @param with its figure with the change
    public record Bought(CapacityObjective objective, double without, double with) {}
}
