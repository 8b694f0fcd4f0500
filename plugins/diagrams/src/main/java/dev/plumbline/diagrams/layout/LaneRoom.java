package dev.plumbline.diagrams.layout;

/// How far a stretch of a route can move sideways between boxes, borders and the corners of its ends.
final class LaneRoom {

    private static final double REACH = 160;
    private static final double CLEAR = 8;
    private static final double END_CLEAR = 12;

    private final Stretch line;
    private final Axis across;
    private double min;
    private double max;

    private LaneRoom(Stretch line) {
        this.line = line;
        across = line.across();
        min = line.at() - REACH;
        max = line.at() + REACH;
    }

    static Lane of(Stretch line) {
        LaneRoom room = new LaneRoom(line);
        RouteTask task = line.way().task();
        for (Bounds block : task.blocks()) {
            if (line.isBeside(block)) {
                room.pass(block, CLEAR);
            }
        }
        task.frames().forEach(room::stay);
        room.end(task.from(), task.to(), line.isFirst());
        room.end(task.to(), task.from(), line.isLast());
        if (room.min > room.max) {
            room.min = (room.min + room.max) / 2;
            room.max = room.min;
        }
        return new Lane(line, room.min, room.max, room.wish());
    }

    private void pass(Bounds block, double clear) {
        if (across.high(block) <= line.at() + 0.5) {
            min = Math.max(min, across.high(block) + clear);
        } else if (across.low(block) >= line.at() - 0.5) {
            max = Math.min(max, across.low(block) - clear);
        }
    }

    private void stay(Bounds frame) {
        if (!line.isBeside(frame)) {
            return;
        }
        if (across.low(frame) < line.at() && line.at() < across.high(frame)) {
            double header = across == Axis.Y ? ContainerLayout.HEADER : 0;
            min = Math.max(min, across.low(frame) + header + CLEAR);
            max = Math.min(max, across.high(frame) - CLEAR);
        } else {
            pass(frame, CLEAR);
        }
    }

    private void end(Bounds end, Bounds other, boolean here) {
        boolean inwards = RouteGrid.surrounds(end, other);
        if (here) {
            double header = inwards && across == Axis.Y ? ContainerLayout.HEADER : 0;
            double corner = RouteGrid.corner(across.high(end) - across.low(end) - header);
            min = Math.max(min, across.low(end) + header + corner);
            max = Math.min(max, across.high(end) - corner);
        } else if (!inwards && line.isBeside(end)) {
            pass(end, END_CLEAR);
        }
    }

    private double wish() {
        if (line.isFirst() || line.isLast()) {
            Bounds end = line.isFirst()
                    ? line.way().task().from()
                    : line.way().task().to();
            double middle = line.isFirst() && line.isLast() ? (min + max) / 2 : across.middle(end);
            return Math.clamp(middle, min, max);
        }
        boolean open = min <= line.at() - REACH || max >= line.at() + REACH;
        return line.turnsBack() || open ? Math.clamp(line.at(), min, max) : (min + max) / 2;
    }
}
