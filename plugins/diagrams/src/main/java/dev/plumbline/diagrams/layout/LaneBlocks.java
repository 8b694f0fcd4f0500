package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.LaneOrder.Apart;
import java.util.ArrayList;
import java.util.List;

/// Lanes that push each other, joined to blocks that move as one.
final class LaneBlocks {

    private final List<Apart> apart;
    private final double[] gaps;
    private final List<Block> blocks = new ArrayList<>();
    private final double[] offsets;
    private final double[] wishes;

    LaneBlocks(List<Lane> lanes, List<Apart> apart, double[] gaps) {
        this.apart = apart;
        this.gaps = gaps;
        offsets = new double[lanes.size()];
        wishes = lanes.stream().mapToDouble(Lane::wish).toArray();
        for (int lane = 0; lane < wishes.length; lane++) {
            blocks.add(new Block(lane, wishes[lane]));
        }
    }

    /// The places of the lanes.
    ///
    /// @param order the lanes, each after those that must come before it
    /// @param into what keeps each lane apart from those before it
    double[] places(int[] order, List<List<Integer>> into) {
        for (int lane : order) {
            settle(blocks.get(lane), into);
        }
        double[] places = new double[offsets.length];
        for (int lane = 0; lane < places.length; lane++) {
            places[lane] = place(lane);
        }
        return places;
    }

    private double place(int lane) {
        return blocks.get(lane).place() + offsets[lane];
    }

    private void settle(Block block, List<List<Integer>> into) {
        Block current = block;
        int worst = worst(current, into);
        while (worst >= 0) {
            current = join(worst);
            worst = worst(current, into);
        }
    }

    /// What the block comes closest to from the right, or -1 if it keeps apart from everything.
    private int worst(Block block, List<List<Integer>> into) {
        int worst = -1;
        double most = 1e-6;
        for (int lane : block.members) {
            for (int next : into.get(lane)) {
                int first = apart.get(next).first();
                double lack = blocks.get(first).equals(block) ? 0 : place(first) + gaps[next] - place(lane);
                if (lack > most) {
                    most = lack;
                    worst = next;
                }
            }
        }
        return worst;
    }

    private Block join(int by) {
        Apart tight = apart.get(by);
        Block left = blocks.get(tight.first());
        Block right = blocks.get(tight.second());
        Block large = left.members.size() >= right.members.size() ? left : right;
        Block small = large.equals(left) ? right : left;
        double shift = offsets[tight.first()] + gaps[by] - offsets[tight.second()];
        double change = small.equals(right) ? shift : -shift;
        for (int lane : small.members) {
            offsets[lane] += change;
            large.sum += wishes[lane] - offsets[lane];
            large.members.add(lane);
            blocks.set(lane, large);
        }
        return large;
    }

    private static final class Block {

        private final List<Integer> members = new ArrayList<>();
        private double sum;

        Block(int lane, double wish) {
            members.add(lane);
            sum = wish;
        }

        double place() {
            return sum / members.size();
        }
    }
}
