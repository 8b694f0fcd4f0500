package dev.plumbline.demoplatform.fault;

/// That a fault is written wrongly, or names what is not there; the message says what, why, and what may be meant.
public final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    public FaultException(String message) {
        super(message);
    }
}
