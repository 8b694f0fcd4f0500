package dev.plumbline.simulation.queues.oracle;

import dev.plumbline.simulation.queues.Kingman;
import dev.plumbline.simulation.queues.ServiceTime;
import dev.plumbline.simulation.queues.markov.BirthDeath;
import dev.plumbline.simulation.queues.markov.BreakdownQueue;
import dev.plumbline.simulation.queues.markov.BulkQueue;
import dev.plumbline.simulation.queues.markov.FiniteSource;
import dev.plumbline.simulation.queues.markov.ImpatientQueue;
import dev.plumbline.simulation.queues.markov.MarkovianArrivals;
import dev.plumbline.simulation.queues.markov.PhaseQueue;
import dev.plumbline.simulation.queues.markov.PhaseType;
import dev.plumbline.simulation.queues.markov.ShorterOfTwo;
import dev.plumbline.simulation.queues.markov.StateDependentQueue;
import java.util.List;

/// The families that are solved as Markov chains.
final class ChainFamilies {

    private ChainFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("gg1_.*", ChainFamilies::general),
                new Family("machine_repairman_.*|closed_mmcN_.*", ChainFamilies::finite),
                new Family("erlangA_.*", ChainFamilies::impatient),
                new Family("mm1_breakdown_.*", ChainFamilies::breakdown),
                new Family("mmpp2_.*", ChainFamilies::switching),
                new Family("bulk_service_.*", ChainFamilies::bulk),
                new Family("llm_batch_.*", row -> dependent(row, batching(row))),
                new Family("collapse_bd_.*", row -> dependent(row, collapsing(row))),
                new Family(
                        "lb_jsq_2servers_.*",
                        row -> new ShorterOfTwo(row.after("lambda="), row.after("mu=")).meanSojourn()));
    }

    private static double general(OracleRow row) {
        double interval = row.after("interarrival mean ");
        double service = row.after("service mean ");
        List<Double> variations = row.all("SCV ");
        Kingman bounds = new Kingman(interval, variations.get(0), ServiceTime.lognormal(service, variations.get(1)));
        return switch (row.metric()) {
            case "mean_wait_exact" ->
                new PhaseQueue(
                                MarkovianArrivals.renewal(PhaseType.ofMoments(interval, variations.get(0))),
                                PhaseType.ofMoments(service, variations.get(1)))
                        .meanWait();
            case "mean_wait_kingman_approx" -> bounds.meanWait();
            case "mean_wait_kingman_upper_bound" -> bounds.mostMeanWait();
            default -> throw row.unknown();
        };
    }

    private static double finite(OracleRow row) {
        int servers = row.parameters().contains("c=") ? row.count("c=") : 1;
        FiniteSource source = new FiniteSource(row.count("N="), row.after("Z="), row.after("S="), servers);
        return switch (row.metric()) {
            case "throughput" -> source.throughput();
            case "mean_response" -> source.meanResponse();
            default -> throw row.unknown();
        };
    }

    private static double impatient(OracleRow row) {
        ImpatientQueue queue = new ImpatientQueue(
                row.after("lambda="), row.after("mu="), row.count("c="), row.after("patience rate "));
        return switch (row.metric()) {
            case "prob_abandon" -> queue.abandoned();
            case "mean_queue" -> queue.meanQueue();
            case "prob_wait" -> queue.waitingProbability();
            case "utilization" -> queue.utilization();
            default -> throw row.unknown();
        };
    }

    private static double breakdown(OracleRow row) {
        BreakdownQueue queue = new BreakdownQueue(
                row.after("lambda="), row.after("mu="), 1 / row.after("MTBF="), 1 / row.after("MTTR="));
        return switch (row.metric()) {
            case "mean_number_in_system" -> queue.meanNumber();
            case "mean_sojourn" -> queue.meanSojourn();
            case "availability" -> queue.availability();
            default -> throw row.unknown();
        };
    }

    private static double switching(OracleRow row) {
        double[] rates = {row.after("rates "), row.before(";switch")};
        double[][] switches = {{0, row.after("switch ")}, {row.before(";mu"), 0}};
        PhaseQueue queue = new PhaseQueue(
                MarkovianArrivals.switching(rates, switches), PhaseType.exponential(1 / row.after("mu=")));
        return switch (row.metric()) {
            case "mean_number_in_system" -> queue.meanNumber();
            case "mean_sojourn" -> queue.meanSojourn();
            case "mean_wait" -> queue.meanWait();
            default -> throw row.unknown();
        };
    }

    private static double bulk(OracleRow row) {
        BulkQueue queue = new BulkQueue(row.after("lambda="), 1 / row.after("exp mean "), row.count("max batch "));
        return switch (row.metric()) {
            case "mean_queue" -> queue.meanQueue();
            case "utilization" -> queue.utilization();
            default -> throw row.unknown();
        };
    }

    private static StateDependentQueue batching(OracleRow row) {
        return StateDependentQueue.batching(
                row.after("lambda="), row.count("cap="), row.count("B="), row.after("r="), row.after("beta="));
    }

    private static StateDependentQueue collapsing(OracleRow row) {
        double most = row.after("mu(n)=");
        double slowdown = row.after("/(1+");
        int together = row.count("max(0,n-");
        return new StateDependentQueue(
                row.after("lambda="), row.count("K="), n -> most / (1 + slowdown * Math.max(0, n - together)));
    }

    private static double dependent(OracleRow row, StateDependentQueue queue) {
        BirthDeath number = queue.number();
        if (row.metric().startsWith("prob_n_gt_")) {
            return number.above(row.index() + 1);
        }
        if (row.metric().startsWith("mean_time_full_to_")) {
            return number.firstPassage(number.largest(), row.index() + 1);
        }
        return switch (row.metric()) {
            case "throughput" -> queue.throughput();
            case "mean_number_in_system" -> queue.meanNumber();
            case "mean_sojourn_accepted" -> queue.meanSojourn();
            case "rejection_probability", "loss_probability" -> queue.refused();
            case "mean_time_empty_to_full" -> number.firstPassage(0, number.largest());
            default -> throw row.unknown();
        };
    }
}
