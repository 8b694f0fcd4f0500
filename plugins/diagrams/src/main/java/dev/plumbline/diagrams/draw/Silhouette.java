package dev.plumbline.diagrams.draw;

import dev.plumbline.graphmodel.ElementKind;

/// The shape of a box, which tells kinds of elements apart without colour.
enum Silhouette {
    PERSON(32, 16, 4, 16),
    TEAM(0, 12, 0, 12),
    SYSTEM(0, 16, 0, 16),
    EXTERNAL(0, 12, 0, 12),
    ROUNDED(0, 12, 0, 12),
    PLAIN(0, 12, 0, 12),
    BROWSER(12, 12, 0, 12),
    CHEVRON(0, 24, 0, 12),
    CYLINDER(14, 12, 6, 12),
    SHORT_CYLINDER(10, 12, 4, 12),
    PIPE(0, 22, 0, 18),
    CARD(0, 16, 0, 12),
    BARRED(0, 12, 0, 22),
    STACKED(6, 18, 0, 12),
    NOTCHED(0, 16, 0, 16),
    SHIELD(0, 12, 12, 12),
    BOUNDARY(0, 12, 0, 12);

    private final double top;
    private final double right;
    private final double bottom;
    private final double left;

    Silhouette(double top, double right, double bottom, double left) {
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.left = left;
    }

    /// The silhouette of a kind.
    static Silhouette of(ElementKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case TEAM -> TEAM;
            case DOMAIN, TRUST_BOUNDARY, ENVIRONMENT -> BOUNDARY;
            case SYSTEM -> SYSTEM;
            case SERVICE, FUNCTION, INSTANCE -> ROUNDED;
            case COMPONENT, API -> PLAIN;
            case CLIENT -> BROWSER;
            case JOB -> BARRED;
            case DATASTORE, VECTOR_INDEX -> CYLINDER;
            case CACHE, MEMORY_STORE -> SHORT_CYLINDER;
            case QUEUE -> PIPE;
            case GATEWAY, AI_GATEWAY -> CHEVRON;
            case EXTERNAL -> EXTERNAL;
            case DATASET, PROMPT -> CARD;
            case NODE -> STACKED;
            case GUARDRAIL, HUMAN_REVIEW -> SHIELD;
            case MODEL_ENDPOINT, EMBEDDING_MODEL, RETRIEVER, RERANKER, AGENT, WORKFLOW, TOOL, MCP_SERVER, EVALUATOR ->
                NOTCHED;
        };
    }

    /// How much room the silhouette takes above what it says.
    double top() {
        return top;
    }

    /// How far text keeps from the right edge.
    double right() {
        return right;
    }

    /// How much room the silhouette takes below what it says.
    double bottom() {
        return bottom;
    }

    /// How far icon and text keep from the left edge.
    double left() {
        return left;
    }

    /// Whether an icon stands beside the text; a person's head says enough.
    boolean hasIcon() {
        return this != PERSON;
    }

    /// Whether the silhouette fills its rectangle but for small round corners.
    boolean isRectangular() {
        return switch (this) {
            case TEAM, EXTERNAL, ROUNDED, PLAIN, BROWSER, BARRED, BOUNDARY -> true;
            case PERSON, SYSTEM, CHEVRON, CYLINDER, SHORT_CYLINDER, PIPE, CARD, STACKED, NOTCHED, SHIELD -> false;
        };
    }

    /// Whether the border is dashed: a boundary around things, or something that others run.
    boolean isDashed() {
        return this == EXTERNAL || this == BOUNDARY || this == TEAM;
    }
}
