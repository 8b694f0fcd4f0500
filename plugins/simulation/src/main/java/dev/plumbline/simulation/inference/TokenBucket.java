package dev.plumbline.simulation.inference;

/// A bucket that fills at a constant rate up to its capacity, and from which requests take: the way in which rates are
/// limited where short bursts are welcome. It begins full. Time is passed in, in seconds, and never goes back.
///
/// Source: J. Turner, New directions in communications, IEEE Communications Magazine 24, 1986.
public final class TokenBucket {

    private final double capacity;
    private final double perSecond;
    private double level;
    private double at;

    /// A full bucket at time 0.
    ///
    /// @param capacity what it holds, above 0, infinite if nothing is limited
    /// @param perSecond what comes in each second, at least 0
    public TokenBucket(double capacity, double perSecond) {
        if (!(capacity > 0 && perSecond >= 0)) {
            throw new IllegalArgumentException(
                    "A bucket holds more than 0 and is filled with at least 0 each second, got " + capacity + " and "
                            + perSecond);
        }
        this.capacity = capacity;
        this.perSecond = perSecond;
        level = capacity;
    }

    /// The bucket of a limit for each minute: it holds what a minute brings.
    public static TokenBucket perMinute(double amount) {
        return new TokenBucket(amount, amount / 60);
    }

    /// What is in it.
    public double level(double now) {
        if (now > at) {
            level = level == capacity ? capacity : Math.min(capacity, level + (now - at) * perSecond);
            at = now;
        }
        return level;
    }

    /// Takes an amount, all of it or nothing.
    ///
    /// @return whether it was there
    public boolean take(double now, double amount) {
        if (level(now) < amount) {
            return false;
        }
        level -= amount;
        return true;
    }

    /// Puts something back that was taken and is not needed; what does not fit is lost.
    public void giveBack(double now, double amount) {
        level = Math.min(capacity, level(now) + amount);
    }

    /// When an amount will be there if nobody takes before: now, later, or never (infinite).
    public double readyAt(double now, double amount) {
        double missing = amount - level(now);
        if (missing <= 0) {
            return now;
        }
        return amount > capacity ? Double.POSITIVE_INFINITY : now + missing / perSecond;
    }
}
