package dev.plumbline.simulation.sweep;

/// One value of an axis.
public record Setting(String key, String value) {

    @Override
    public String toString() {
        return key + "=" + value;
    }
}
