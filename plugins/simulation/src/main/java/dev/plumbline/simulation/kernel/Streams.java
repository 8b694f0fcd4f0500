package dev.plumbline.simulation.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The streams of random numbers of a blueprint, each with a name made of what it is for. A stream is the same whatever
/// else is in the blueprint.
final class Streams {

    private final List<String> names = new ArrayList<>();
    private final int sources;
    private final int stations;
    private final int links;
    private final int failures;
    private final int[] code;

    Streams(Blueprint blueprint) {
        sources = 0;
        for (SourcePlan source : blueprint.sources()) {
            names.add(source.id() + "/arrivals");
            names.add(source.id() + "/routes");
        }
        stations = names.size();
        for (StationPlan station : blueprint.stations()) {
            names.add(station.id() + "/service");
            names.add(station.id() + "/choices");
        }
        links = names.size();
        blueprint.links().forEach(link -> names.add(link.id() + "/link"));
        failures = names.size();
        blueprint.stations().forEach(station -> names.add(station.id() + "/failures"));
        code = ofCode(blueprint.code());
    }

    private int[] ofCode(Code steps) {
        Map<String, Integer> known = new HashMap<>();
        int[] streams = new int[steps.stream.length];
        for (int step = 0; step < streams.length; step++) {
            String name = steps.stream[step];
            if (!name.isEmpty()) {
                streams[step] = known.computeIfAbsent(name, key -> {
                    names.add(key + "/steps");
                    return names.size() - 1;
                });
            }
        }
        return streams;
    }

    RandomStreams seeded(long seed, int run) {
        RandomStreams random = new RandomStreams(names.size());
        for (int stream = 0; stream < names.size(); stream++) {
            random.seed(stream, seed, run, names.get(stream));
        }
        return random;
    }

    int ofSources() {
        return sources;
    }

    int ofStation(int number) {
        return stations + 2 * number;
    }

    int ofLink(int number) {
        return links + number;
    }

    int ofFailures() {
        return failures;
    }

    int[] ofCode() {
        return code;
    }
}
