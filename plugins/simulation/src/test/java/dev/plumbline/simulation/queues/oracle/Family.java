package dev.plumbline.simulation.queues.oracle;

import java.util.function.ToDoubleFunction;

/// Cases of the oracle that are computed alike.
///
/// @param pattern what their names look like
/// @param value how a figure is computed
record Family(String pattern, ToDoubleFunction<OracleRow> value) {

    boolean holds(OracleRow row) {
        return row.name().matches(pattern);
    }
}
