package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A way through the architecture that a request or a piece of data takes, as ordered steps over relations.
///
/// @param id the stable slug
/// @param name what people call it
/// @param description one or two sentences, may be empty
/// @param steps the steps in order
public record Flow(String id, String name, String description, List<Step> steps) {

    public Flow {
        steps = List.copyOf(steps);
    }

    /// Whether the first relation that the flow uses is the given one.
    public boolean beginsWith(String relation) {
        return relations().findFirst().filter(relation::equals).isPresent();
    }

    /// The ids of the relations that the flow uses, in order, repeated as they stand.
    public Stream<String> relations() {
        return steps.stream().flatMap(Step::relations);
    }

    /// A part of a flow.
    public sealed interface Step {

        /// The ids of the relations below this step.
        Stream<String> relations();
    }

    /// One use of a relation.
    ///
    /// @param relation the relation's id
    /// @param label what happens, may be empty
    /// @param budget the part of the flow's latency that the step may take
    public record Use(String relation, String label, Optional<Duration> budget) implements Step {
        @Override
        public Stream<String> relations() {
            return Stream.of(relation);
        }
    }

    /// Exactly one of several branches.
    public record Alternative(List<Branch> branches) implements Step {
        public Alternative {
            branches = List.copyOf(branches);
        }

        @Override
        public Stream<String> relations() {
            return branches.stream().flatMap(branch -> branch.steps().stream()).flatMap(Step::relations);
        }
    }

    /// Steps that some requests take and others skip.
    public record Optionally(Branch branch) implements Step {
        @Override
        public Stream<String> relations() {
            return branch.steps().stream().flatMap(Step::relations);
        }
    }

    /// Steps that are repeated.
    ///
    /// @param count the mean number of repetitions
    public record Loop(double count, List<Step> steps) implements Step {
        public Loop {
            steps = List.copyOf(steps);
        }

        @Override
        public Stream<String> relations() {
            return steps.stream().flatMap(Step::relations);
        }
    }

    /// Branches that run at the same time; the flow goes on when all are done.
    public record Parallel(List<List<Step>> branches) implements Step {
        public Parallel {
            branches = branches.stream().map(List::copyOf).toList();
        }

        @Override
        public Stream<String> relations() {
            return branches.stream().flatMap(List::stream).flatMap(Step::relations);
        }
    }

    /// Steps that a share of the requests takes.
    ///
    /// @param weight the share of the requests
    public record Branch(Ratio weight, List<Step> steps) {
        public Branch {
            steps = List.copyOf(steps);
        }
    }
}
