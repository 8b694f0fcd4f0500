package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.LaneOrder.Apart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives every lane of one axis its place: apart from its neighbours and as near as can be to where it wishes to be.
///
/// Where there is too little room, lanes stand closer. Lanes that push each other form a block, which stands at the
/// mean of their wishes (after Dwyer, Marriott and Stuckey, "Fast node overlap removal", 2005, without splitting).
final class LaneSpacing {

    private static final int ROUNDS = 40;

    private final List<Lane> lanes;
    private final List<Apart> apart = new ArrayList<>();
    private final List<List<Integer>> into = new ArrayList<>();
    private final List<List<Integer>> outOf = new ArrayList<>();
    private final double[] gaps;
    private final int[] order;
    private final double[] least;
    private final double[] most;
    private final int[] pusher;

    private LaneSpacing(List<Lane> lanes, LaneOrder lanesInOrder) {
        this.lanes = lanes;
        lanes.forEach(lane -> {
            into.add(new ArrayList<>());
            outOf.add(new ArrayList<>());
        });
        for (List<Apart> some : lanesInOrder.after()) {
            for (Apart one : some) {
                outOf.get(one.first()).add(apart.size());
                into.get(one.second()).add(apart.size());
                apart.add(one);
            }
        }
        gaps = new double[apart.size()];
        Arrays.fill(gaps, LaneOrder.APART);
        order = order();
        least = new double[lanes.size()];
        most = new double[lanes.size()];
        pusher = new int[lanes.size()];
    }

    /// The places of the lanes.
    static double[] of(List<Lane> lanes) {
        LaneSpacing spacing = new LaneSpacing(lanes, new LaneOrder(lanes));
        spacing.makeRoom();
        double[] places = new LaneBlocks(lanes, spacing.apart, spacing.gaps).places(spacing.order, spacing.into);
        for (int at = 0; at < places.length; at++) {
            places[at] = Math.max(spacing.least[at], Math.min(spacing.most[at], places[at]));
        }
        return places;
    }

    private int[] order() {
        int[] waiting = new int[lanes.size()];
        apart.forEach(one -> waiting[one.second()]++);
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int at = 0; at < waiting.length; at++) {
            if (waiting[at] == 0) {
                ready.add(at);
            }
        }
        int[] sorted = new int[waiting.length];
        for (int count = 0; count < sorted.length; count++) {
            sorted[count] = ready.remove();
            for (int next : outOf.get(sorted[count])) {
                int second = apart.get(next).second();
                waiting[second]--;
                if (waiting[second] == 0) {
                    ready.add(second);
                }
            }
        }
        return sorted;
    }

    private void makeRoom() {
        for (int round = 0; round < ROUNDS && !fits(); round++) {
            for (int lane : order) {
                if (least[lane] > lanes.get(lane).max() + 1e-6) {
                    squeeze(lane, round == ROUNDS - 1);
                }
            }
        }
        fits();
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        for (int at = order.length - 1; at >= 0; at--) {
            int lane = order[at];
            most[lane] = Math.max(least[lane], lanes.get(lane).max());
            for (int next : outOf.get(lane)) {
                most[lane] = Math.min(most[lane], most[apart.get(next).second()] - gaps[next]);
            }
        }
    }

    /// Pushes every lane as far as those before it ask for, and says whether all have room.
    private boolean fits() {
        boolean fits = true;
        for (int lane : order) {
            least[lane] = lanes.get(lane).min();
            pusher[lane] = -1;
            for (int next : into.get(lane)) {
                double pushed = least[apart.get(next).first()] + gaps[next];
                if (pushed > least[lane]) {
                    least[lane] = pushed;
                    pusher[lane] = next;
                }
            }
            fits &= least[lane] <= lanes.get(lane).max() + 1e-6;
        }
        return fits;
    }

    /// Makes the gaps smaller on the chain of lanes that push the given one out of its room.
    private void squeeze(int lane, boolean last) {
        double wanted = 0;
        int root = lane;
        while (pusher[root] >= 0) {
            wanted += gaps[pusher[root]];
            root = apart.get(pusher[root]).first();
        }
        double room = lanes.get(lane).max() - lanes.get(root).min();
        double share = wanted <= 0 || last ? 0 : Math.clamp(room / wanted, 0, 1);
        for (int at = lane; pusher[at] >= 0; at = apart.get(pusher[at]).first()) {
            gaps[pusher[at]] *= share;
        }
    }
}
