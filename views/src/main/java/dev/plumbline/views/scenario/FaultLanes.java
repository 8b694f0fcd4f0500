package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.views.simulation.FaultTargets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which fault stands in which row of the timeline: those of one target together, in as many rows as it takes so that
/// none covers another.
///
/// @param names the targets, in the order in which they are hit by the file
/// @param firstRows the first row of each target, and the number of all rows
/// @param rowsOfFaults the row of each fault
record FaultLanes(List<String> names, List<Integer> firstRows, List<Integer> rowsOfFaults) {

    static FaultLanes of(List<Fault> faults) {
        Map<String, List<Integer>> byTarget = new LinkedHashMap<>();
        for (int i = 0; i < faults.size(); i++) {
            byTarget.computeIfAbsent(FaultTargets.of(faults.get(i).target()), name -> new ArrayList<>())
                    .add(i);
        }
        List<Integer> first = new ArrayList<>();
        Integer[] rows = new Integer[faults.size()];
        int row = 0;
        for (List<Integer> lane : byTarget.values()) {
            first.add(row);
            row += fill(faults, lane, row, rows);
        }
        first.add(row);
        return new FaultLanes(List.copyOf(byTarget.keySet()), List.copyOf(first), List.of(rows));
    }

    /// How many rows the faults of a lane take.
    private static int fill(List<Fault> faults, List<Integer> lane, int from, Integer[] rows) {
        List<Duration> ends = new ArrayList<>();
        for (int index : lane) {
            Fault fault = faults.get(index);
            int row = 0;
            while (row < ends.size() && ends.get(row).compareTo(fault.at()) > 0) {
                row++;
            }
            Duration end = fault.at().plus(fault.duration());
            if (row == ends.size()) {
                ends.add(end);
            } else {
                ends.set(row, end);
            }
            rows[index] = from + row;
        }
        return ends.size();
    }

    int rows() {
        return firstRows.getLast();
    }

    int firstRow(int lane) {
        return firstRows.get(lane);
    }

    int row(int fault) {
        return rowsOfFaults.get(fault);
    }
}
