package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.List;

/// Something that breaks for a while.
///
/// @param at when it starts, after the beginning
/// @param duration how long it lasts; 0 for what happens at once
/// @param target what it hits
/// @param effect what it does
public record Fault(Duration at, Duration duration, Target target, Effect effect) {

    /// What a fault hits.
    public sealed interface Target {

        /// The ids of the elements and relations that it names.
        List<String> parts();

        /// All instances in an availability zone.
        ///
        /// @param id the zone, as elements name it in `zones`
        record Zone(String id) implements Target {
            @Override
            public List<String> parts() {
                return List.of();
            }
        }

        /// All instances in a region.
        ///
        /// @param id the region, as elements name it in `region`
        record Region(String id) implements Target {
            @Override
            public List<String> parts() {
                return List.of();
            }
        }

        /// One element, or several that fail together.
        ///
        /// @param ids at least one
        record Elements(List<String> ids) implements Target {
            public Elements {
                ids = List.copyOf(ids);
            }

            @Override
            public List<String> parts() {
                return ids;
            }
        }

        /// Some of the replicas of an element.
        ///
        /// @param count how many, at least 1
        record Replicas(String element, long count) implements Target {
            @Override
            public List<String> parts() {
                return List.of(element);
            }
        }

        /// What passes along a relation.
        record Link(String relation) implements Target {
            @Override
            public List<String> parts() {
                return List.of(relation);
            }
        }

        /// What passes between two zones, either way: a partition of the network.
        record Between(String zone, String other) implements Target {
            @Override
            public List<String> parts() {
                return List.of();
            }
        }

        /// The load that enters by a relation.
        record Entry(String relation) implements Target {
            @Override
            public List<String> parts() {
                return List.of(relation);
            }
        }
    }

    /// What a fault does to its target.
    public sealed interface Effect {

        /// It does not work at all.
        record Down() implements Effect {}

        /// It takes a multiple of the usual time.
        ///
        /// @param factor how much longer; 8 takes eight times as long
        record Slow(double factor) implements Effect {}

        /// It answers a share of the requests with an error.
        record Errors(Ratio share) implements Effect {}

        /// What passes is on the way for longer.
        ///
        /// @param by how much longer, one way
        record Delay(Duration by) implements Effect {}

        /// A multiple of the usual load arrives.
        ///
        /// @param factor how much more; 3 is three times the load
        record Spike(double factor) implements Effect {}

        /// A cache forgets all that it holds, once.
        record Flush() implements Effect {}

        /// A new version takes over batch by batch, while the replicas of the batch do not serve. The batches begin
        /// evenly spread over the fault's duration.
        ///
        /// @param batch the share of the replicas that restarts at the same time, rounded up
        /// @param restart how long one replica does not serve
        record Deploy(Ratio batch, Duration restart) implements Effect {}
    }
}
