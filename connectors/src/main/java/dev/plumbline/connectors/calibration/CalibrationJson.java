package dev.plumbline.connectors.calibration;

import dev.plumbline.connectors.calibration.ElementCalibration.Servers;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A calibration as JSON. A figure that was not measured has no field.
///
/// @param file the name of the file, for messages
record CalibrationJson(String file) {

    private static final String SCHEMA = "plumbline.calibration/1";
    private static final String REMEDY = "Take it from git again, or calibrate again.";

    String text(Calibration calibration) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("schema", SCHEMA);
        root.put("from", calibration.from().toString());
        root.put("to", calibration.to().toString());
        root.put("pulls", calibration.pulls());
        ObjectNode elements = root.putObject("elements");
        calibration.elements().forEach((id, element) -> write(element, elements.putObject(id)));
        ObjectNode relations = root.putObject("relations");
        calibration.relations().forEach((id, relation) -> {
            ObjectNode node = relations.putObject(id);
            put(node, "latency", relation.latency());
            put(node, "failureRatio", relation.failureRatio());
            put(node, "timeout", relation.timeout());
        });
        ObjectNode arrivals = root.putObject("arrivals");
        calibration.arrivals().forEach((id, arrival) -> {
            ObjectNode node = arrivals.putObject(id);
            node.put("rate", arrival.rate());
            ObjectNode flows = node.putObject("flows");
            arrival.flows().forEach(flows::put);
        });
        calibration.sources().forEach(root.putArray("sources")::add);
        calibration.notes().forEach(root.putArray("notes")::add);
        return root.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void write(ElementCalibration element, ObjectNode node) {
        element.time().ifPresent(time -> {
            ObjectNode times = node.putObject("serviceTime");
            times.put("mean", time.mean()).put("p50", time.p50()).put("p99", time.p99());
            times.put("fitError", time.fitError());
        });
        put(node, "requests", element.requests());
        put(node, "errorRatio", element.errorRatio());
        put(node, "utilization", element.utilization());
        put(node, "busy", element.busy());
        node.put("replicas", element.replicas());
        node.put("concurrency", element.concurrency());
        node.put("servers", element.servers().name().toLowerCase(Locale.ROOT));
        put(node, "hitRatio", element.hitRatio());
        node.put("bound", element.isBound());
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        }
    }

    Calibration read(String text) throws CalibrationException {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            if (!root.path("schema").asString("").equals(SCHEMA)) {
                throw wrong("schema is not " + SCHEMA);
            }
            SortedMap<String, ElementCalibration> elements = new TreeMap<>();
            for (var entry : object(root, "elements").properties()) {
                elements.put(entry.getKey(), element("elements." + entry.getKey(), entry.getValue()));
            }
            SortedMap<String, RelationCalibration> relations = new TreeMap<>();
            for (var entry : object(root, "relations").properties()) {
                String place = "relations." + entry.getKey();
                relations.put(
                        entry.getKey(),
                        new RelationCalibration(
                                figure(place, entry.getValue(), "latency"),
                                share(place, entry.getValue(), "failureRatio"),
                                figure(place, entry.getValue(), "timeout")));
            }
            SortedMap<String, Arrival> arrivals = new TreeMap<>();
            for (var entry : object(root, "arrivals").properties()) {
                arrivals.put(entry.getKey(), arrival("arrivals." + entry.getKey(), entry.getValue()));
            }
            return new Calibration(
                    Instant.parse(root.path("from").asString("")),
                    Instant.parse(root.path("to").asString("")),
                    root.path("pulls").asInt(0),
                    elements,
                    relations,
                    arrivals,
                    texts(root, "sources"),
                    texts(root, "notes"));
        } catch (JacksonException broken) {
            throw new CalibrationException(file + " is no JSON: " + broken.getOriginalMessage() + ".", REMEDY, broken);
        } catch (DateTimeException noTime) {
            throw new CalibrationException(
                    file + ": from and to are not both times, as in 2026-11-27T21:00:00Z.", REMEDY, noTime);
        }
    }

    private ElementCalibration element(String place, JsonNode node) throws CalibrationException {
        Optional<ServiceTimes> time = Optional.empty();
        if (node.has("serviceTime")) {
            JsonNode given = node.get("serviceTime");
            String where = place + ".serviceTime";
            try {
                time = Optional.of(new ServiceTimes(
                        needed(where, given, "mean"), needed(where, given, "p50"), needed(where, given, "p99")));
            } catch (IllegalArgumentException senseless) {
                throw new CalibrationException(
                        file + ": " + where + " needs a mean and a p50 above 0, and a p99 not below p50.",
                        REMEDY,
                        senseless);
            }
        }
        return new ElementCalibration(
                time,
                figure(place, node, "requests"),
                share(place, node, "errorRatio"),
                figure(place, node, "utilization"),
                count(place, node, "replicas"),
                count(place, node, "concurrency"),
                servers(place, node.path("servers").asString("declared")),
                share(place, node, "hitRatio"));
    }

    private Arrival arrival(String place, JsonNode node) throws CalibrationException {
        SortedMap<String, Double> flows = new TreeMap<>();
        JsonNode shares = object(node, "flows");
        for (String id : shares.propertyNames()) {
            flows.put(id, share(place + ".flows", shares, id));
        }
        return new Arrival(needed(place, node, "rate"), flows);
    }

    private Servers servers(String place, String word) throws CalibrationException {
        for (Servers servers : Servers.values()) {
            if (servers.name().toLowerCase(Locale.ROOT).equals(word)) {
                return servers;
            }
        }
        throw wrong(place + ".servers is none of declared, measured and derived");
    }

    private JsonNode object(JsonNode root, String name) throws CalibrationException {
        JsonNode node = root.path(name);
        if (!node.isObject()) {
            throw wrong(name + " is no object");
        }
        return node;
    }

    private long count(String place, JsonNode node, String name) throws CalibrationException {
        double value = needed(place, node, name);
        if (value < 1 || value != Math.rint(value) || value > Integer.MAX_VALUE) {
            throw wrong(place + "." + name + " is no whole number from 1 on");
        }
        return (long) value;
    }

    private double share(String place, JsonNode node, String name) throws CalibrationException {
        double value = figure(place, node, name);
        if (value > 1) {
            throw wrong(place + "." + name + " is above 1");
        }
        return value;
    }

    private double needed(String place, JsonNode node, String name) throws CalibrationException {
        double value = figure(place, node, name);
        if (Double.isNaN(value)) {
            throw wrong(place + "." + name + " is missing");
        }
        return value;
    }

    /// NaN if there is no such field.
    private double figure(String place, JsonNode node, String name) throws CalibrationException {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return Double.NaN;
        }
        if (!value.isNumber() || !(value.asDouble() >= 0) || Double.isInfinite(value.asDouble())) {
            throw wrong(place + "." + name + " is no number from 0 on");
        }
        return value.asDouble();
    }

    private static List<String> texts(JsonNode root, String name) {
        List<String> texts = new ArrayList<>();
        root.path(name).forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private CalibrationException wrong(String what) {
        return new CalibrationException(file + ": " + what + ".", REMEDY);
    }
}
