package dev.plumbline.simulation.inference;

/// What an endpoint says to a request.
public enum Admission {
    /// It waits for its place, or has it.
    ACCEPTED,
    /// The prompt and the answer together are longer than the context window.
    ABOVE_CONTEXT_WINDOW,
    /// The cache could not hold the prompt and the answer, even if there were no other request.
    ABOVE_CACHE
}
