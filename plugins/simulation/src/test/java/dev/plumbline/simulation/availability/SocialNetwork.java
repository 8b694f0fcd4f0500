package dev.plumbline.simulation.availability;

import dev.plumbline.simulation.availability.diagram.KilledExactly;
import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.Expansion;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Reaching;
import dev.plumbline.simulation.availability.structure.Structure;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The services of DeathStarBench's social network as Krasnovsky's model of resilience has them (arXiv 2506.11176,
/// github.com/a-a-k/socialnet-resilience): a request is answered if all services that it is for are alive and reached
/// from the web server.
final class SocialNetwork {

    private static final List<String> CALLS = List.of(
            "web > social-graph, home-timeline, user, user-timeline, compose-post",
            "compose-post > unique-id, user-timeline, text, media, home-timeline, user, post-storage",
            "text > url-shorten, user-mention",
            "home-timeline > post-storage, social-graph",
            "user-timeline > post-storage",
            "user > social-graph",
            "social-graph > user");
    private static final List<String> REPLICATED =
            List.of("compose-post", "home-timeline", "user-timeline", "text", "media");
    static final Map<String, Double> MIX = Map.of("home-timeline", 0.6, "user-timeline", 0.3, "compose-post", 0.1);

    private final SortedMap<String, Structure> standing = new TreeMap<>();
    private final Map<String, Behaviour> behaviours = new TreeMap<>();
    private final Reaching reaching;

    /// @param replicas how many containers there are of the services that are replicated
    SocialNetwork(long replicas) {
        Reaching calls = Reaching.from("web");
        for (String line : CALLS) {
            String caller = line.substring(0, line.indexOf(" > "));
            for (String called : line.substring(line.indexOf(" > ") + 3).split(", ")) {
                calls = calls.withCall(caller, called);
            }
        }
        reaching = calls;
        TreeSet<String> services = new TreeSet<>(calls.callers().keySet());
        services.add("web");
        for (String service : services) {
            long count = REPLICATED.contains(service) ? replicas : 1;
            standing.put(service, new Structure.Units(service, 1, List.of(new Structure.Placement(count, List.of()))));
            behaviours.put(service, Behaviour.unavailable(0.1));
        }
    }

    /// The probability that a request is answered when exactly so many containers are killed.
    double answered(String endpoint, int killed) {
        Expansion containers = Expansion.of(model(endpoint));
        return KilledExactly.survival(containers.model(), new HashSet<>(allContainers()), killed, StopSignal.never());
    }

    FailureModel model(String endpoint) {
        return reaching.of(targets(endpoint), standing, behaviours);
    }

    private List<String> allContainers() {
        return Expansion.of(FailureModel.of(new Structure.All(List.copyOf(standing.values())), behaviours))
                .units();
    }

    private Collection<String> targets(String endpoint) {
        return switch (endpoint) {
            case "home-timeline" -> List.of("home-timeline", "post-storage", "social-graph");
            case "user-timeline" -> List.of("user-timeline", "post-storage");
            case "compose-post" -> {
                TreeSet<String> all = new TreeSet<>(standing.keySet());
                all.remove("web");
                yield all;
            }
            default -> throw new IllegalArgumentException("There is no endpoint " + endpoint);
        };
    }

    int services() {
        return standing.size();
    }

    int containers() {
        return allContainers().size();
    }
}
