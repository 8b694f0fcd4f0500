package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts the declarations of all files together, and finds what is wrong between them.
final class Assembler {

    private final Map<String, SourceText> sources = new HashMap<>();
    private final SourceIndex.Builder index = new SourceIndex.Builder();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final List<Duplicate> duplicates = new ArrayList<>();

    private Assembler() {}

    /// @param name the name of a workspace that does not say its name
    static Assembly assemble(String name, ReadLimits limits, Collection<WorkspaceFile> files) {
        Assembler assembler = new Assembler();
        String said = name;
        for (WorkspaceFile file : files) {
            FileDeclarations declared = file.declarations();
            if (declared != null) {
                assembler.add(file.source(), declared);
                String names = declared.name();
                if (names != null && (said.equals(name) || file.path().equals(FileReader.MAIN))) {
                    said = names;
                }
            }
        }
        return assembler.finish(said, limits);
    }

    private Assembly finish(String name, ReadLimits limits) {
        SourceIndex built = index.build();
        CrossProblems found = new CrossProblems(sources, built, new PlaceFinder(limits), new Suggestions(), problems);
        duplicates.forEach(twice -> found.duplicate(twice.what, twice.id, twice.file, twice.start));
        new ContainmentCheck(elements, found).run();
        new ReferenceCheck(elements, relations, found).run();
        new FlowCheck(flows, relations, found).run();
        new ScenarioCheck(scenarios, elements, relations, flows, found).run();
        Architecture architecture =
                Architecture.of(name, elements.values(), relations.values(), flows.values(), scenarios.values());
        problems.sort(null);
        return new Assembly(architecture, List.copyOf(problems), built);
    }

    private void add(SourceText source, FileDeclarations declared) {
        String file = source.file();
        sources.put(file, source);
        index.file(file, declared.spans());
        problems.addAll(declared.problems());
        for (int i = 0; i < declared.elements().size(); i++) {
            Element element = declared.elements().get(i);
            if (index.element(element.id(), file, i)) {
                elements.put(element.id(), element);
            } else {
                duplicate("element", element.id(), file, declared, i);
            }
        }
        for (int i = 0; i < declared.relations().size(); i++) {
            Relation relation = declared.relations().get(i);
            if (index.relation(relation.id(), file, declared.relationOrdinal(i))) {
                relations.put(relation.id(), relation);
            } else {
                duplicate("relation", relation.id(), file, declared, declared.relationOrdinal(i));
            }
        }
        addFlowsAndScenarios(file, declared);
    }

    private void addFlowsAndScenarios(String file, FileDeclarations declared) {
        for (int i = 0; i < declared.flows().size(); i++) {
            Flow flow = declared.flows().get(i);
            if (index.flow(flow.id(), file, declared.flowOrdinal(i))) {
                flows.put(flow.id(), flow);
            } else {
                duplicate("flow", flow.id(), file, declared, declared.flowOrdinal(i));
            }
        }
        for (int i = 0; i < declared.scenarios().size(); i++) {
            Scenario scenario = declared.scenarios().get(i);
            if (index.scenario(scenario.id(), file, declared.scenarioOrdinal(i))) {
                scenarios.put(scenario.id(), scenario);
            } else {
                duplicate("scenario", scenario.id(), file, declared, declared.scenarioOrdinal(i));
            }
        }
    }

    private void duplicate(String what, String id, String file, FileDeclarations declared, int ordinal) {
        duplicates.add(new Duplicate(what, id, file, declared.spans().start(ordinal)));
    }

    private record Duplicate(String what, String id, String file, int start) {}
}
