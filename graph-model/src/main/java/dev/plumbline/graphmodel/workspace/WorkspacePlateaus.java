package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Plateau;
import dev.plumbline.graphmodel.Plateaus;
import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The plateaus of all files, and what is wrong with them when they are held against the model.
///
/// @param problems what is wrong between the plateaus and the model
record WorkspacePlateaus(Plateaus plateaus, List<Problem> problems) {

    private static final WorkspacePlateaus NONE = new WorkspacePlateaus(Plateaus.NONE, List.of());

    static WorkspacePlateaus of(Collection<WorkspaceFile> files, Architecture architecture, ReadLimits limits) {
        Map<String, SourceText> sources = new HashMap<>();
        List<DeclaredPlateau> declared = new ArrayList<>();
        for (WorkspaceFile file : files) {
            if (!file.plateaus().isEmpty()) {
                declared.addAll(file.plateaus());
                sources.put(file.path(), file.source());
            }
        }
        if (declared.isEmpty()) {
            return NONE;
        }
        List<Plateau> all = declared.stream().map(DeclaredPlateau::plateau).toList();
        Plateaus plateaus = Plateaus.of(all);
        PlateauProblems problems = new PlateauProblems(sources, new PlaceFinder(limits));
        Map<String, DeclaredPlateau> first = new HashMap<>();
        for (DeclaredPlateau one : declared) {
            DeclaredPlateau other = first.putIfAbsent(one.plateau().id(), one);
            if (other == null) {
                new PlateauCheck(one, plateaus, architecture, problems).run();
            } else {
                problems.duplicate(one, other);
            }
        }
        return new WorkspacePlateaus(plateaus, problems.found());
    }
}
