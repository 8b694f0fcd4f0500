package dev.plumbline.designrules.comparison;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.PartChange;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The parts that differ between two architectures, to be found among those that show a finding.
///
/// @param changed the ids of the elements and relations that are new or different
/// @param removed the relations that are gone
record Causes(Set<String> changed, List<Relation> removed) {

    static Causes between(Architecture before, Architecture after) {
        ArchitectureDiff diff = ArchitectureDiff.between(before, after);
        Set<String> changed = new HashSet<>();
        diff.elements().added().stream().map(Element::id).forEach(changed::add);
        diff.relations().added().stream().map(Relation::id).forEach(changed::add);
        diff.elements().changed().stream().map(PartChange::id).forEach(changed::add);
        diff.relations().changed().stream().map(PartChange::id).forEach(changed::add);
        return new Causes(changed, List.copyOf(diff.relations().removed()));
    }

    /// Those among the elements and the witness of the finding, and the relations that one of these has lost.
    List<String> of(Finding finding) {
        Set<String> parts = new HashSet<>(finding.elements());
        parts.addAll(finding.witness());
        Stream<String> lost = removed.stream()
                .filter(relation -> parts.contains(relation.from()) || parts.contains(relation.to()))
                .map(Relation::id);
        Set<String> found = new TreeSet<>();
        Stream.concat(parts.stream().filter(changed::contains), lost).forEach(found::add);
        return List.copyOf(found);
    }
}
