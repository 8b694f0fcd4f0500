package dev.plumbline.simulation.queues;

/// The tail of a constant time after an exponential wait.
///
/// @param time the constant time, in seconds
/// @param waiting the share of the requests that wait
/// @param delay the mean wait of those, in seconds, above 0
record ConstantTail(double time, double waiting, double delay) implements ResponseTime.Tail {

    @Override
    public double above(double seconds) {
        return seconds < time ? 1 : waiting * Math.exp((time - seconds) / delay);
    }

    @Override
    public boolean jumps() {
        return true;
    }
}
