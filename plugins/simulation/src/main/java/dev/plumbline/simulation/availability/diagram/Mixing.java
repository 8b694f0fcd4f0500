package dev.plumbline.simulation.availability.diagram;

/// Spreads numbers over a table.
final class Mixing {

    private Mixing() {}

    static int of(int one, int other, int third) {
        long mixed = one * 0x9E3779B97F4A7C15L + other * 0xC2B2AE3D27D4EB4FL + third * 0x165667B19E3779F9L;
        mixed ^= mixed >>> 29;
        return (int) ((mixed * 0xBF58476D1CE4E5B9L) >>> 32);
    }
}
