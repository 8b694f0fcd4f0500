package dev.plumbline.diagrams.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which lanes of one axis must keep apart, and in which order: without circles.
final class LaneOrder {

    /// How far lanes keep apart if there is room.
    static final double APART = 10;

    private static final int FORCED = 4;

    private final List<Lane> lanes;
    private final List<List<Apart>> after = new ArrayList<>();
    private final int[] visited;
    private int visit;

    /// Two lanes that keep apart.
    ///
    /// @param first the index of the lane with the smaller coordinate
    record Apart(int first, int second) {}

    private record Pair(int one, int two, int preference) {}

    LaneOrder(List<Lane> lanes) {
        this.lanes = lanes;
        visited = new int[lanes.size()];
        lanes.forEach(lane -> after.add(new ArrayList<>()));
        List<Pair> pairs = pairs();
        pairs.sort(Comparator.comparingInt((Pair pair) -> -Math.abs(pair.preference())));
        pairs.forEach(this::add);
    }

    /// What must keep apart, by the first lane.
    List<List<Apart>> after() {
        return after;
    }

    private List<Pair> pairs() {
        List<Integer> byMin = new ArrayList<>();
        for (int at = 0; at < lanes.size(); at++) {
            byMin.add(at);
        }
        byMin.sort(Comparator.comparingDouble(at -> lanes.get(at).min()));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < byMin.size(); i++) {
            Lane one = lanes.get(byMin.get(i));
            for (int j = i + 1; j < byMin.size(); j++) {
                Lane two = lanes.get(byMin.get(j));
                if (two.min() > one.max() + APART) {
                    break;
                }
                if (!(one.isStuck() && two.isStuck()) && one.line().isBeside(two.line())) {
                    pairs.add(new Pair(byMin.get(i), byMin.get(j), preference(one, two)));
                }
            }
        }
        return pairs;
    }

    private static int preference(Lane one, Lane two) {
        boolean canBeFirst = one.min() <= two.max();
        boolean canBeSecond = two.min() <= one.max();
        if (canBeFirst != canBeSecond) {
            return canBeFirst ? -FORCED : FORCED;
        }
        if (one.line().way().equals(two.line().way())) {
            return one.line().at() <= two.line().at() ? -FORCED : FORCED;
        }
        int sides = LaneSides.compare(one.line(), two.line());
        return sides == 0 ? 0 : sides > 0 ? sides + 1 : sides - 1;
    }

    private void add(Pair pair) {
        Lane one = lanes.get(pair.one());
        Lane two = lanes.get(pair.two());
        boolean oneFirst = pair.preference() < 0 || (pair.preference() == 0 && isBefore(one, two));
        int first = oneFirst ? pair.one() : pair.two();
        int second = oneFirst ? pair.two() : pair.one();
        visit++;
        if (!reaches(second, first)) {
            after.get(first).add(new Apart(first, second));
        }
    }

    private static boolean isBefore(Lane one, Lane two) {
        if (Math.abs(one.wish() - two.wish()) > 1) {
            return one.wish() < two.wish();
        }
        return one.line().at() <= two.line().at();
    }

    private boolean reaches(int from, int to) {
        if (from == to) {
            return true;
        }
        visited[from] = visit;
        for (Apart next : after.get(from)) {
            if (visited[next.second()] != visit && reaches(next.second(), to)) {
                return true;
            }
        }
        return false;
    }
}
