package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A static R-tree over rectangles: finds those that touch an area, in the order in which they were given.
///
/// It is loaded at once by sort-tile-recursive packing (Leutenegger, Lopez and Edgington, 1997) and kept in arrays.
final class RegionTree {

    private static final int FANOUT = 16;

    private final int size;
    /// The items of the lowest level, in packed order.
    private final int[] items;
    /// Per level, four coordinates for each node; level 0 holds the rectangles of the items.
    private final double[][] levels;

    private RegionTree(int size, int[] items, double[][] levels) {
        this.size = size;
        this.items = items;
        this.levels = levels;
    }

    static RegionTree of(List<Bounds> areas) {
        int[] packed = pack(areas);
        double[] lowest = new double[packed.length * 4];
        for (int i = 0; i < packed.length; i++) {
            Bounds area = areas.get(packed[i]);
            lowest[i * 4] = area.x();
            lowest[i * 4 + 1] = area.y();
            lowest[i * 4 + 2] = area.right();
            lowest[i * 4 + 3] = area.bottom();
        }
        int depth = 1;
        for (int count = packed.length; count > FANOUT; count = (count + FANOUT - 1) / FANOUT) {
            depth++;
        }
        double[][] levels = new double[depth][];
        levels[0] = lowest;
        for (int level = 1; level < depth; level++) {
            levels[level] = parents(levels[level - 1]);
        }
        return new RegionTree(areas.size(), packed, levels);
    }

    private static int[] pack(List<Bounds> areas) {
        int[] order = sorted(
                IntStream.range(0, areas.size()).toArray(),
                item -> areas.get(item).centerX());
        int leaves = (order.length + FANOUT - 1) / FANOUT;
        int slices = (int) Math.ceil(Math.sqrt(leaves));
        int perSlice = Math.max(1, slices) * FANOUT;
        for (int start = 0; start < order.length; start += perSlice) {
            int end = Math.min(order.length, start + perSlice);
            int[] slice = sorted(
                    Arrays.copyOfRange(order, start, end),
                    item -> areas.get(item).centerY());
            System.arraycopy(slice, 0, order, start, slice.length);
        }
        return order;
    }

    /// The items by their keys, as exactly as a float can tell them apart: without objects this is many times faster.
    private static int[] sorted(int[] items, IntToDoubleFunction key) {
        long[] keyed = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            int bits = Float.floatToIntBits((float) key.applyAsDouble(items[i]));
            // Negative numbers count down in their bits.
            int ordered = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
            keyed[i] = (long) ordered << Integer.SIZE | items[i];
        }
        Arrays.sort(keyed);
        int[] order = new int[items.length];
        Arrays.setAll(order, i -> (int) keyed[i]);
        return order;
    }

    private static double[] parents(double[] below) {
        int count = below.length / 4;
        double[] above = new double[(count + FANOUT - 1) / FANOUT * 4];
        for (int i = 0; i < count; i++) {
            int from = i * 4;
            int to = i / FANOUT * 4;
            boolean first = i % FANOUT == 0;
            above[to] = first ? below[from] : Math.min(above[to], below[from]);
            above[to + 1] = first ? below[from + 1] : Math.min(above[to + 1], below[from + 1]);
            above[to + 2] = first ? below[from + 2] : Math.max(above[to + 2], below[from + 2]);
            above[to + 3] = first ? below[from + 3] : Math.max(above[to + 3], below[from + 3]);
        }
        return above;
    }

    /// The positions of the rectangles that share a point with the area, ascending.
    int[] touching(Bounds area) {
        IntStream.Builder found = IntStream.builder();
        if (size > 0) {
            int top = levels.length - 1;
            for (int node = 0; node < levels[top].length / 4; node++) {
                visit(top, node, area, found);
            }
        }
        return found.build().sorted().toArray();
    }

    /// The positions of the rectangles that hold the point, ascending.
    int[] at(double x, double y) {
        return touching(new Bounds(x, y, 0, 0));
    }

    private void visit(int level, int node, Bounds area, IntConsumer found) {
        double[] nodes = levels[level];
        int at = node * 4;
        boolean touches = nodes[at] <= area.right()
                && nodes[at + 2] >= area.x()
                && nodes[at + 1] <= area.bottom()
                && nodes[at + 3] >= area.y();
        if (!touches) {
            return;
        }
        if (level == 0) {
            found.accept(items[node]);
            return;
        }
        int end = Math.min((node + 1) * FANOUT, levels[level - 1].length / 4);
        for (int child = node * FANOUT; child < end; child++) {
            visit(level - 1, child, area, found);
        }
    }
}
