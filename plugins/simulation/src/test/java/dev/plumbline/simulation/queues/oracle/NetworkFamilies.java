package dev.plumbline.simulation.queues.oracle;

import dev.plumbline.simulation.queues.network.ForkJoin;
import dev.plumbline.simulation.queues.network.MeanValueAnalysis;
import dev.plumbline.simulation.queues.network.OpenNetwork;
import dev.plumbline.simulation.queues.network.Tandem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The families that are networks of queues.
final class NetworkFamilies {

    private NetworkFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("jackson_tandem.*", NetworkFamilies::tandem),
                new Family("jackson_.*_feedback.*", NetworkFamilies::feedback),
                new Family("closed_mva_(?!.*class).*", NetworkFamilies::closed),
                new Family("closed_mva_.*class.*", NetworkFamilies::classes),
                new Family(
                        "forkjoin_.*",
                        row -> new ForkJoin(row.count("k="), row.after("lambda="), row.after("mu=")).meanResponse()),
                new Family(
                        "chain.*_mm1",
                        row -> 1e3
                                * new Tandem(row.after("lambda="), list(row, "mu="))
                                        .sojourn()
                                        .mean()));
    }

    private static double[] list(OracleRow row, String text) {
        String numbers = row.parameters().replaceAll(".*" + text + "([0-9.,]+).*", "$1");
        return Arrays.stream(numbers.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double tandem(OracleRow row) {
        double[] rates = new double[(int) row.before(" M/M/1")];
        Arrays.fill(rates, row.after("mu="));
        Tandem tandem = new Tandem(row.after("lambda="), rates);
        return row.metric().equals("mean_number_in_network")
                ? tandem.meanNumber()
                : QueueFamilies.time(row, tandem.sojourn());
    }

    private static double feedback(OracleRow row) {
        List<OpenNetwork.Node> nodes = new ArrayList<>();
        double[] external = row.vector("external");
        for (int node = 0; node < external.length; node++) {
            nodes.add(new OpenNetwork.Node(external[node], row.vector("mu")[node], (long) row.vector("c")[node]));
        }
        OpenNetwork network = new OpenNetwork(nodes, row.matrix("P"));
        if (row.metric().startsWith("arrival_rate_node")) {
            return network.stations().get(row.index()).arrivalRate();
        }
        if (row.metric().startsWith("mean_number_node")) {
            return network.meanNumber(row.index());
        }
        return network.meanSojourn();
    }

    private static double closed(OracleRow row) {
        double[] service = row.vector("S");
        double[] visits = row.vector("V");
        double[] demands = new double[service.length];
        Arrays.setAll(demands, station -> service[station] * visits[station]);
        MeanValueAnalysis users = new MeanValueAnalysis(
                new double[][] {demands}, new double[] {row.after("Z=")}, new int[] {row.count("N=")});
        if (row.metric().startsWith("mean_number_station")) {
            return users.meanNumber(row.index());
        }
        return switch (row.metric()) {
            case "throughput" -> users.throughput(0);
            case "response_time" -> users.response(0);
            default -> throw row.unknown();
        };
    }

    private static double classes(OracleRow row) {
        double[] users = row.vector("N");
        double[] thinking = row.parameters().contains("Z=[") ? row.vector("Z") : new double[users.length];
        int[] counts = Arrays.stream(users).mapToInt(count -> (int) count).toArray();
        MeanValueAnalysis all = new MeanValueAnalysis(row.matrix("D"), thinking, counts);
        return row.metric().startsWith("throughput_class") ? all.throughput(row.index()) : all.response(row.index());
    }
}
