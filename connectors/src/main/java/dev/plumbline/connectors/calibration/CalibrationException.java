package dev.plumbline.connectors.calibration;

import java.io.Serial;

/// A calibration file that cannot be used.
public final class CalibrationException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    CalibrationException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    CalibrationException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /// What to do about it.
    public String remedy() {
        return remedy;
    }
}
