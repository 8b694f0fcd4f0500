package dev.plumbline.designrules.pack;

import com.google.common.base.Suppliers;
import dev.plumbline.designrules.evidence.Measured;
import dev.plumbline.designrules.evidence.Observed;
import dev.plumbline.designrules.evidence.SystemCosts;
import dev.plumbline.designrules.model.AiSystems;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.DualWrites;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.Grounding;
import dev.plumbline.designrules.model.Interfaces;
import dev.plumbline.designrules.model.Objectives;
import dev.plumbline.designrules.model.Placement;
import dev.plumbline.designrules.model.Prompts;
import dev.plumbline.designrules.model.Records;
import dev.plumbline.designrules.model.Referrers;
import dev.plumbline.designrules.model.SimulatedFaults;
import dev.plumbline.designrules.model.ToolUsers;
import dev.plumbline.designrules.model.UserPaths;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a predicate looks at: an element, a relation or a path of an architecture.
sealed interface Subject {

    /// The snapshot that it is part of.
    Scope scope();

    /// Its id.
    String id();

    /// Its attributes.
    Attributes attributes();

    /// An element.
    record OfElement(Scope scope, Element element) implements Subject {
        @Override
        public String id() {
            return element.id();
        }

        @Override
        public Attributes attributes() {
            return element.attributes();
        }
    }

    /// A relation.
    record OfRelation(Scope scope, Relation relation) implements Subject {
        @Override
        public String id() {
            return relation.id();
        }

        @Override
        public Attributes attributes() {
            return relation.attributes();
        }
    }

    /// A path of at least one step.
    record OfPath(Scope scope, List<Hop> hops) implements Subject {

        public OfPath {
            hops = List.copyOf(hops);
        }

        @Override
        public String id() {
            return "the path from " + hops.getFirst().from() + " to "
                    + hops.getLast().to();
        }

        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }

        /// The ids of the elements and relations, in turn.
        List<String> witness() {
            return Stream.concat(
                            Stream.of(hops.getFirst().from()),
                            hops.stream()
                                    .flatMap(hop -> Stream.of(hop.relation().id(), hop.to())))
                    .toList();
        }

        /// The ids of the elements, both ends included.
        List<String> elements() {
            return Stream.concat(
                            Stream.of(hops.getFirst().from()), hops.stream().map(Hop::to))
                    .toList();
        }
    }

    /// An architecture with what is looked up in it again and again, and is gathered when it is first asked for.
    final class Scope {

        private static final ElementChoice WITH_DEAD_LETTERS =
                ElementChoice.of(element -> element.attributes().has(ElementAttributes.DEAD_LETTER));

        private final Architecture architecture;
        private final Supplier<List<Case>> elementCases;
        private final Supplier<List<Case>> relationCases;
        private final Supplier<Referrers> referrers;
        private final Supplier<Set<String>> deadLetters;
        private final Supplier<Set<String>> reviewed;
        private final Supplier<Placement> placement;
        private final Supplier<Map<String, List<Element>>> instances;
        private final Supplier<UserPaths> userPaths;
        private final Supplier<Objectives> objectives;
        private final Supplier<DualWrites> dualWrites;
        private final Supplier<Records> records;
        private final Supplier<AiSystems> aiSystems;
        private final Supplier<Set<String>> grounded;
        private final Supplier<SimulatedFaults> simulatedFaults;
        private final Supplier<Boolean> showsPrompts;
        private final Supplier<Set<String>> publishingSystems;
        private final Supplier<Measured> measured;
        private final Supplier<Observed> observed;
        private final Supplier<SystemCosts> costs;
        private final Supplier<Reachability> reachability;

        /// @param context the snapshot, and what is known of it
        Scope(RuleContext context) {
            architecture = context.architecture();
            elementCases = Suppliers.memoize(() -> architecture.elements().values().stream()
                    .map(element -> EachElement.asked(this, element))
                    .toList());
            relationCases = Suppliers.memoize(() -> architecture.relations().values().stream()
                    .map(relation -> EachRelation.asked(this, relation))
                    .toList());
            referrers = Suppliers.memoize(() -> Referrers.in(context));
            deadLetters = Suppliers.memoize(() -> deadLetters(context));
            reviewed = Suppliers.memoize(() -> ToolUsers.reviewed(context));
            placement = Suppliers.memoize(() -> Placement.in(context));
            instances = Suppliers.memoize(() -> Deployment.instances(context));
            userPaths = Suppliers.memoize(() -> UserPaths.in(context));
            objectives = Suppliers.memoize(() -> Objectives.in(context));
            dualWrites = Suppliers.memoize(() -> new DualWrites(architecture));
            records = Suppliers.memoize(() -> Records.of(context));
            aiSystems = Suppliers.memoize(() -> AiSystems.in(context));
            grounded = Suppliers.memoize(() -> Grounding.in(context).ids());
            simulatedFaults = Suppliers.memoize(() -> SimulatedFaults.in(context));
            showsPrompts = Suppliers.memoize(() -> Prompts.areShown(context));
            publishingSystems = Suppliers.memoize(() -> Interfaces.publishingSystems(context));
            measured = Suppliers.memoize(() -> Measured.of(context));
            observed = Suppliers.memoize(() -> Observed.of(context));
            costs = Suppliers.memoize(() -> SystemCosts.of(architecture, measured.get()));
            reachability = Suppliers.memoize(() -> new Reachability(architecture));
        }

        Architecture architecture() {
            return architecture;
        }

        /// Each element, to be asked of; the same for all rules.
        List<Case> elementCases() {
            return elementCases.get();
        }

        /// Each relation, to be asked of; the same for all rules.
        List<Case> relationCases() {
            return relationCases.get();
        }

        /// The element with an id as a subject.
        Optional<Subject> find(String id) {
            return architecture.element(id).map(element -> new OfElement(this, element));
        }

        /// What can be reached from where.
        Reachability reachability() {
            return reachability.get();
        }

        /// What refers to elements by an attribute.
        Referrers referrers() {
            return referrers.get();
        }

        /// The ids of the queues that take the dead letters of others.
        Set<String> deadLetters() {
            return deadLetters.get();
        }

        /// The ids of the elements at which people review.
        Set<String> reviewed() {
            return reviewed.get();
        }

        /// What the snapshot shows of where its elements run.
        Placement placement() {
            return placement.get();
        }

        /// The instances of an element.
        List<Element> instances(String id) {
            return instances.get().getOrDefault(id, List.of());
        }

        /// Which elements work while a person waits.
        UserPaths userPaths() {
            return userPaths.get();
        }

        /// The smallest latency objective of those that wait for an element, by its id.
        Objectives objectives() {
            return objectives.get();
        }

        /// What changes two things at once.
        DualWrites dualWrites() {
            return dualWrites.get();
        }

        /// Which stores keep each dataset.
        Records records() {
            return records.get();
        }

        /// The agents and models with which the rest deals.
        AiSystems aiSystems() {
            return aiSystems.get();
        }

        /// The ids of the elements whose answers rest on what they look up.
        Set<String> grounded() {
            return grounded.get();
        }

        /// What breaks in the scenarios that were simulated.
        SimulatedFaults simulatedFaults() {
            return simulatedFaults.get();
        }

        /// Whether the snapshot shows any prompt.
        boolean showsPrompts() {
            return showsPrompts.get();
        }

        /// The ids of the systems that offer something to others.
        Set<String> publishingSystems() {
            return publishingSystems.get();
        }

        /// What was measured.
        Measured measured() {
            return measured.get();
        }

        /// Who was seen to use whom.
        Observed observed() {
            return observed.get();
        }

        /// What systems cost.
        SystemCosts costs() {
            return costs.get();
        }

        private static Set<String> deadLetters(RuleContext context) {
            Set<String> found = new HashSet<>();
            for (String id : ChosenElements.of(context, WITH_DEAD_LETTERS)) {
                context.architecture()
                        .requireElement(id)
                        .get(ElementAttributes.DEAD_LETTER)
                        .ifPresent(found::add);
            }
            return found;
        }
    }
}
