package dev.plumbline.simulation.queues.oracle;

import dev.plumbline.simulation.queues.BoundedQueue;
import dev.plumbline.simulation.queues.DeadlineQueue;
import dev.plumbline.simulation.queues.ErlangC;
import dev.plumbline.simulation.queues.Interarrival;
import dev.plumbline.simulation.queues.MultiServerQueue;
import dev.plumbline.simulation.queues.PriorityServer;
import dev.plumbline.simulation.queues.RenewalQueue;
import dev.plumbline.simulation.queues.ResponseTime;
import dev.plumbline.simulation.queues.ServiceTime;
import dev.plumbline.simulation.queues.SetupServer;
import dev.plumbline.simulation.queues.SharedServer;
import java.util.ArrayList;
import java.util.List;

/// The families that are one queue with a formula of its own.
final class QueueFamilies {

    private QueueFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("mm1_rho.*|mmc_.*", row -> queue(row, row.count("c="), exponential(row))),
                new Family("erlangB_.*", row -> ErlangC.blocking(servers(row), row.after("offered="))),
                new Family("mmck_.*", QueueFamilies::bounded),
                new Family("mg1_m.*", row -> queue(row, 1, variable(row))),
                new Family("mg1ps_.*|lcfs.*|.*_lcfs.*", QueueFamilies::shared),
                new Family("mg1_priority_.*", QueueFamilies::priority),
                new Family("gim1_.*", row -> renewal(row, arrivals(row))),
                new Family("mm1_patience_D_.*", QueueFamilies::deadline),
                new Family("mm1_setup_.*", QueueFamilies::setup),
                new Family(
                        "bulkhead_.*",
                        row -> ErlangC.blocking(row.count("pool "), row.after("Poisson ") * row.after("exp "))));
    }

    private static long servers(OracleRow row) {
        return Long.parseLong(row.name().replaceAll("erlangB_c(\\d+)_.*", "$1"));
    }

    private static ServiceTime exponential(OracleRow row) {
        return ServiceTime.exponential(1 / row.after("mu="));
    }

    private static ServiceTime variable(OracleRow row) {
        return ServiceTime.lognormal(row.after("E[S]="), row.after("SCV="));
    }

    private static double queue(OracleRow row, long servers, ServiceTime service) {
        MultiServerQueue queue = new MultiServerQueue(row.after("lambda="), service, servers);
        return switch (row.metric()) {
            case "utilization" -> queue.utilization();
            case "prob_wait_erlangC" -> queue.waitingProbability();
            case "mean_wait" -> queue.meanWait();
            case "mean_number_in_queue" -> queue.meanQueue();
            case "mean_number_in_system" ->
                queue.arrivalRate() * queue.sojourn().mean();
            default -> row.metric().startsWith("wait_p") ? queue.waitQuantile(row.share()) : time(row, queue.sojourn());
        };
    }

    static double time(OracleRow row, ResponseTime time) {
        return switch (row.metric()) {
            case "mean_sojourn", "mean" -> time.mean();
            case "var_sojourn", "sojourn_var" -> time.variance();
            default -> {
                if (!row.metric().matches("(sojourn_)?p[0-9.]+")) {
                    throw row.unknown();
                }
                yield time.quantile(row.share());
            }
        };
    }

    private static double bounded(OracleRow row) {
        int servers = row.count("c=");
        MultiServerQueue queue = new MultiServerQueue(row.after("lambda="), exponential(row), servers);
        BoundedQueue bounded = new BoundedQueue(queue, row.count("in service=") - servers);
        return switch (row.metric()) {
            case "loss_probability" -> bounded.refused();
            case "throughput" -> bounded.throughput();
            case "mean_sojourn_accepted" -> bounded.sojourn().mean();
            case "mean_number_in_system" ->
                bounded.throughput() * bounded.sojourn().mean();
            default -> throw row.unknown();
        };
    }

    private static double shared(OracleRow row) {
        SharedServer server = new SharedServer(row.after("lambda="), ServiceTime.exponential(row.after("E[S]=")));
        if (row.metric().startsWith("mean_sojourn_of_job_size_")) {
            return server.meanSojourn(row.index() + 1);
        }
        return switch (row.metric()) {
            case "mean_sojourn" -> server.meanSojourn();
            case "mean_number_in_system" -> server.meanNumber();
            case "utilization" -> server.utilization();
            default -> throw row.unknown();
        };
    }

    private static double priority(OracleRow row) {
        List<PriorityServer.Traffic> classes = new ArrayList<>();
        List<Double> rates = row.all("lambda=");
        List<Double> means = row.all("exp mean ");
        for (int index = 0; index < rates.size(); index++) {
            classes.add(new PriorityServer.Traffic(rates.get(index), ServiceTime.exponential(means.get(index))));
        }
        PriorityServer server = new PriorityServer(classes);
        boolean preemptive = row.name().contains("_preemptive");
        if (row.metric().startsWith("mean_wait_class") && !preemptive) {
            return server.meanWait(row.index());
        }
        return preemptive ? server.meanPreemptiveSojourn(row.index()) : server.meanSojourn(row.index());
    }

    private static Interarrival arrivals(OracleRow row) {
        double mean = row.after("interarrival mean ");
        String kind = row.name().replaceAll("gim1_(.*?)m1.*", "$1");
        return switch (kind.charAt(0)) {
            case 'd' -> Interarrival.constant(mean);
            case 'e' -> Interarrival.erlang(Integer.parseInt(kind.substring(1)), mean);
            case 'h' -> Interarrival.hyperexponential(mean, scv(row));
            default -> throw row.unknown();
        };
    }

    private static double scv(OracleRow row) {
        return Double.parseDouble(row.name().replaceAll(".*scv([0-9.]+).*", "$1"));
    }

    static double renewal(OracleRow row, Interarrival arrivals) {
        RenewalQueue queue = new RenewalQueue(arrivals, row.after("mu="));
        return switch (row.metric()) {
            case "sigma" -> queue.waitingProbability();
            case "mean_wait" -> queue.meanWait();
            default -> time(row, queue.sojourn());
        };
    }

    private static double deadline(OracleRow row) {
        DeadlineQueue queue = new DeadlineQueue(row.after("lambda="), row.after("mu="), 1, row.after("D="));
        return switch (row.metric()) {
            case "prob_timeout" -> queue.abandoned();
            case "utilization" -> queue.utilization();
            default -> throw row.unknown();
        };
    }

    private static double setup(OracleRow row) {
        MultiServerQueue queue = new MultiServerQueue(row.after("lambda="), exponential(row), 1);
        return new SetupServer(queue, ServiceTime.exponential(row.after("setup mean "))).meanSojourn();
    }
}
