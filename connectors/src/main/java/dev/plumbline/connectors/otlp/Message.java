package dev.plumbline.connectors.otlp;

import java.util.HashMap;
import java.util.Map;

/// The messages of OTLP 1, with those fields that are read: their names in JSON and their numbers.
public enum Message {
    TRACES("resourceSpans=1"),
    /// Traces as servers of traces answer them, within another object.
    TRACES_OF_A_SERVER("resourceSpans=1 trace=2 result=2"),
    RESOURCE_SPANS("resource=1 scopeSpans=2"),
    SCOPE_SPANS("spans=2"),
    SPAN("traceId=1 spanId=2 traceState=3 parentSpanId=4 name=5 kind=6 startTimeUnixNano=7 endTimeUnixNano=8"
            + " attributes=9 status=15"),
    STATUS("code=3"),
    RESOURCE("attributes=1"),
    KEY_VALUE("key=1 value=2"),
    ANY_VALUE("stringValue=1 boolValue=2 intValue=3 doubleValue=4"),
    METRICS("resourceMetrics=1"),
    RESOURCE_METRICS("resource=1 scopeMetrics=2"),
    SCOPE_METRICS("metrics=2"),
    METRIC("name=1 unit=3 gauge=5 sum=7 histogram=9 exponentialHistogram=10"),
    GAUGE("dataPoints=1"),
    SUM("dataPoints=1 aggregationTemporality=2"),
    HISTOGRAM("dataPoints=1 aggregationTemporality=2"),
    NUMBER_POINT("startTimeUnixNano=2 timeUnixNano=3 asDouble=4 asInt=6 attributes=7"),
    HISTOGRAM_POINT("startTimeUnixNano=2 timeUnixNano=3 count=4 sum=5 bucketCounts=6 explicitBounds=7 attributes=9"),
    EXPONENTIAL_POINT("attributes=1 startTimeUnixNano=2 timeUnixNano=3 count=4 sum=5 scale=6 zeroCount=7 positive=8"),
    BUCKETS("offset=1 bucketCounts=2"),
    LOGS("resourceLogs=1"),
    RESOURCE_LOGS("resource=1 scopeLogs=2"),
    SCOPE_LOGS("logRecords=2"),
    LOG_RECORD("timeUnixNano=1 attributes=6 observedTimeUnixNano=11 eventName=12");

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot change
    private final Map<String, Integer> numbers;

    Message(String fields) {
        Map<String, Integer> all = new HashMap<>();
        for (String field : fields.split(" ", -1)) {
            int equals = field.indexOf('=');
            all.put(field.substring(0, equals), Integer.valueOf(field.substring(equals + 1)));
        }
        numbers = Map.copyOf(all);
    }

    /// The number of the field that has a name in JSON; 0 if it is not read.
    int number(String name) {
        return numbers.getOrDefault(name, 0);
    }
}
