package dev.plumbline.simulation.availability.estimate;

/// Which parts and how many units are up at a time.
final class Situation {

    private final boolean[] partDown;
    private final long[][] unitsUp;

    /// @param parts how many parts there are
    /// @param unitsUp how many units are up, by their group and placement; it is changed
    Situation(int parts, long[][] unitsUp) {
        this.partDown = new boolean[parts];
        this.unitsUp = unitsUp;
    }

    boolean isUp(int part) {
        return !partDown[part];
    }

    void setUp(int part) {
        partDown[part] = false;
    }

    void setDown(int part) {
        partDown[part] = true;
    }

    long unitsUp(int group, int placement) {
        return unitsUp[group][placement];
    }

    void add(int group, int placement, int units) {
        unitsUp[group][placement] += units;
    }
}
