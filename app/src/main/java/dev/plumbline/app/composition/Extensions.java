package dev.plumbline.app.composition;

import com.google.common.base.Suppliers;
import dev.plumbline.app.composition.ExtensionLoader.Origin;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.AvailabilityAnalyst;
import dev.plumbline.pluginapi.CapacityAnalysis;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.RulePackProvider;
import dev.plumbline.pluginapi.SimulationRunner;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is installed behind the extension points. Each is loaded when it is first asked for, not at every start.
///
/// @param importers the formats that can be read
/// @param exporters the formats that can be written
/// @param simulators the simulators
/// @param runners where simulations can run
/// @param capacityAnalyses what tells how much load is carried
/// @param analysts what finds out how available elements are
/// @param connectors the services that can be connected to
/// @param rulePacks the design rules
public record Extensions(
        Supplier<Installed<Importer>> importers,
        Supplier<Installed<Exporter>> exporters,
        Supplier<Installed<Simulator>> simulators,
        Supplier<Installed<SimulationRunner>> runners,
        Supplier<Installed<CapacityAnalysis>> capacityAnalyses,
        Supplier<Installed<AvailabilityAnalyst>> analysts,
        Supplier<Installed<ConnectorProvider>> connectors,
        Supplier<Installed<RulePack>> rulePacks) {

    static Extensions of(ClassLoader classes, Origin origin) {
        return new Extensions(
                lazy(new ExtensionLoader<>(Importer.class, Function.identity(), Importer::format), classes, origin),
                lazy(new ExtensionLoader<>(Exporter.class, Function.identity(), Exporter::format), classes, origin),
                lazy(new ExtensionLoader<>(Simulator.class, Function.identity(), Simulator::name), classes, origin),
                lazy(
                        new ExtensionLoader<>(SimulationRunner.class, Function.identity(), SimulationRunner::scheme),
                        classes,
                        origin),
                lazy(
                        new ExtensionLoader<>(CapacityAnalysis.class, Function.identity(), CapacityAnalysis::name),
                        classes,
                        origin),
                lazy(
                        new ExtensionLoader<>(
                                AvailabilityAnalyst.class, Function.identity(), AvailabilityAnalyst::name),
                        classes,
                        origin),
                lazy(
                        new ExtensionLoader<>(ConnectorProvider.class, Function.identity(), ConnectorProvider::kind),
                        classes,
                        origin),
                lazy(new ExtensionLoader<>(RulePackProvider.class, Extensions::pack, RulePack::id), classes, origin));
    }

    private static <P, T> Supplier<Installed<T>> lazy(
            ExtensionLoader<P, T> loader, ClassLoader classes, Origin origin) {
        return Suppliers.memoize(() -> loader.load(classes, origin));
    }

    // A rule that cannot even describe itself must fail here, where its pack is left out, and not in every command.
    private static RulePack pack(RulePackProvider provider) {
        RulePack pack = provider.pack();
        pack.rules().forEach(DesignRule::description);
        return pack;
    }

    /// Everything that is installed, by what it does.
    public List<Group> groups() {
        return List.of(
                new Group("importers", importers.get()),
                new Group("exporters", exporters.get()),
                new Group("simulators", simulators.get()),
                new Group("simulation runners", runners.get()),
                new Group("capacity analyses", capacityAnalyses.get()),
                new Group("availability analysts", analysts.get()),
                new Group("connectors", connectors.get()),
                new Group("rule packs", rulePacks.get()));
    }

    /// What cannot be used, of everything.
    public List<Problem> problems() {
        return groups().stream()
                .flatMap(group -> group.installed().problems().stream())
                .toList();
    }

    /// What is installed behind one extension point.
    ///
    /// @param title what it does, in the plural
    public record Group(String title, Installed<?> installed) {}
}
