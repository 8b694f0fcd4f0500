package dev.plumbline.demoplatform.running;

/// That a service cannot answer a request.
final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Failure(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /// The status of the HTTP answer.
    int status() {
        return status;
    }
}
