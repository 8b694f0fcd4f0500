package dev.plumbline.demoplatform;

/// That the demo platform does not start or does not do what it is asked to; the message says what and why.
public final class DemoException extends Exception {

    private static final long serialVersionUID = 1L;

    public DemoException(String message) {
        super(message);
    }

    public DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
