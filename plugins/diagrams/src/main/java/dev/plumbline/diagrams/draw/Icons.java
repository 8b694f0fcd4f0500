package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.graphmodel.ElementKind;

/// The line icons of the kinds, on a grid of 16 by 16.
final class Icons {

    private Icons() {}

    /// The icon of a kind with its upper left corner at a point, to be drawn as lines.
    static Outline of(ElementKind kind, double x, double y) {
        return of(kind, x, y, 16);
    }

    /// The icon of a kind in another size.
    static Outline of(ElementKind kind, double x, double y, double size) {
        return IconShape.at(description(kind), x, y, size);
    }

    private static String description(ElementKind kind) {
        return switch (kind.group()) {
            case PEOPLE, STRUCTURE, DEPLOYMENT -> structure(kind);
            case RUNTIME, DATA -> runtime(kind);
            case AI -> intelligence(kind);
        };
    }

    private static String structure(ElementKind kind) {
        return switch (kind) {
            case PERSON -> "O 8 5 3 M 2.5 14 C 2.5 9 13.5 9 13.5 14";
            case TEAM ->
                "O 5.5 5.5 2.5 M 1 13.5 C 1 9.5 10 9.5 10 13.5 M 10 3.2 C 13.6 3 13.6 8 10 7.8 "
                        + "M 11.5 10 C 14 10.3 15 11.5 15 13.5";
            case DOMAIN -> "M 2 4 L 6.5 4 L 8 6 L 14 6 L 14 13 L 2 13 Z";
            case COMPONENT -> "R 4.5 2.5 9 11 1 R 2 4.8 5 2.2 0 R 2 9 5 2.2 0";
            case API ->
                "M 5.5 3 C 2.5 3 5 8 2 8 C 5 8 2.5 13 5.5 13 M 10.5 3 C 13.5 3 11 8 14 8 C 11 8 13.5 13 10.5 13";
            case ENVIRONMENT -> "M 2 5 L 8 2 L 14 5 L 8 8 Z M 2 8 L 8 11 L 14 8 M 2 11 L 8 14 L 14 11";
            case NODE ->
                "R 4 4 8 8 1 M 6.5 4 L 6.5 1.5 M 9.5 4 L 9.5 1.5 M 6.5 14.5 L 6.5 12 M 9.5 14.5 L 9.5 12 "
                        + "M 4 6.5 L 1.5 6.5 M 4 9.5 L 1.5 9.5 M 14.5 6.5 L 12 6.5 M 14.5 9.5 L 12 9.5";
            case INSTANCE ->
                "M 8 1.8 L 13.5 4.8 L 13.5 11.2 L 8 14.2 L 2.5 11.2 L 2.5 4.8 Z M 2.5 4.8 L 8 8 L 13.5 4.8 "
                        + "M 8 8 L 8 14.2";
            case TRUST_BOUNDARY -> "R 3 7 10 7 1 M 5 7 L 5 5 C 5 1 11 1 11 5 L 11 7";
            default -> "M 5 2.8 L 11 2.8 L 14 8 L 11 13.2 L 5 13.2 L 2 8 Z O 8 8 2";
        };
    }

    private static String runtime(ElementKind kind) {
        return switch (kind) {
            case CLIENT -> "R 1.5 3 13 10 1 M 1.5 6 L 14.5 6";
            case JOB -> "O 8 8.5 5.5 M 8 5.5 L 8 8.5 L 10.2 10 M 6 1.5 L 10 1.5";
            case FUNCTION -> "M 4 2.5 C 7 2.5 7 5 8 8 C 9 11.5 9.5 13.5 12.5 13.5 M 8 7.5 L 4 13.5";
            case DATASTORE ->
                "M 3 4 C 3 1.3 13 1.3 13 4 L 13 12 C 13 14.7 3 14.7 3 12 Z M 3 4 C 3 6.7 13 6.7 13 4 "
                        + "M 3 8 C 3 10.7 13 10.7 13 8";
            case CACHE -> "M 9 1.5 L 3.5 9 L 7.5 9 L 7 14.5 L 12.5 7 L 8.5 7 Z";
            case QUEUE -> "R 1.5 4.5 3.5 7 0.5 R 6.2 4.5 3.5 7 0.5 R 11 4.5 3.5 7 0.5";
            case GATEWAY ->
                "M 8 2 L 8 6 M 3 10 L 3 8 L 13 8 L 13 10 M 8 6 L 8 10 O 8 2.8 1.3 O 3 11.8 1.7 O 8 11.8 1.7 "
                        + "O 13 11.8 1.7";
            case EXTERNAL -> "O 8 8 6 M 2 8 L 14 8 M 8 2 C 4.5 5 4.5 11 8 14 C 11.5 11 11.5 5 8 2";
            case DATASET -> "R 2 2.5 12 11 1 M 2 6 L 14 6 M 2 9.8 L 14 9.8 M 6.5 6 L 6.5 13.5";
            default -> "R 2 2.5 12 4.5 1 R 2 9 12 4.5 1 M 4.5 4.8 L 5.5 4.8 M 4.5 11.2 L 5.5 11.2";
        };
    }

    private static String intelligence(ElementKind kind) {
        return switch (kind) {
            case MODEL_ENDPOINT ->
                "O 3 4 1.5 O 3 12 1.5 O 8 8 1.7 O 13 4 1.5 O 13 12 1.5 M 4.3 4.8 L 6.5 7 "
                        + "M 4.3 11.2 L 6.5 9 M 9.5 7 L 11.7 4.8 M 9.5 9 L 11.7 11.2";
            case EMBEDDING_MODEL ->
                "M 2.5 2 L 2.5 13.5 L 14 13.5 M 2.5 13.5 L 10 6 O 11.2 4.8 1.6 O 6 6 0.8 O 11 10.5 0.8";
            case RETRIEVER -> "O 6.8 6.8 4.3 M 10 10 L 14 14";
            case VECTOR_INDEX ->
                "O 4 4 1.3 O 11.5 3.5 1.3 O 8 8 1.3 O 4.5 12 1.3 O 12.5 11.5 1.3 M 5 5 L 7 7 M 9 9 L 11.5 10.6";
            case RERANKER ->
                "M 7.5 3.5 L 14 3.5 M 7.5 8 L 12 8 M 7.5 12.5 L 10 12.5 M 3.5 13.5 L 3.5 2.8 M 1.3 5 L 3.5 2.5 L 5.7 5";
            case AGENT -> "R 2.5 5 11 8.5 2 M 8 5 L 8 2.2 O 8 1.8 0.6 O 5.8 8.7 0.9 O 10.2 8.7 0.9 M 6 11.3 L 10 11.3";
            case WORKFLOW -> "R 1.5 2 4.5 4 0.5 R 10 10 4.5 4 0.5 M 6 4 L 12.2 4 L 12.2 10 M 10.4 8 L 12.2 10 L 14 8";
            case TOOL ->
                "M 13.8 4.3 L 11.2 6.2 L 9.8 4.8 L 11.7 2.2 C 8.5 1.2 6.4 4 7.4 6.8 L 2.3 11.9 "
                        + "C 1.2 13.5 2.8 14.8 4.1 13.7 L 9.2 8.6 C 12 9.6 14.8 7.5 13.8 4.3 Z";
            case MCP_SERVER ->
                "M 5.5 1.5 L 5.5 5 M 10.5 1.5 L 10.5 5 M 3.5 5 L 12.5 5 L 12.5 7.5 C 12.5 13 3.5 13 3.5 7.5 Z "
                        + "M 8 11.6 L 8 14.5";
            case MEMORY_STORE -> "M 4 2 L 12 2 L 12 14 L 8 11 L 4 14 Z";
            case GUARDRAIL ->
                "M 8 1.5 L 13.5 3.5 C 13.5 9 12 12.5 8 14.5 C 4 12.5 2.5 9 2.5 3.5 Z M 5.5 8 L 7.3 9.8 L 10.7 6.3";
            case EVALUATOR -> "R 3 2.8 10 11.5 1 R 5.8 1.5 4.4 2.6 0.8 M 5.5 9.2 L 7.2 11 L 10.5 7.3";
            case PROMPT -> "R 1.5 2.5 13 11 1 M 4 6 L 6.3 8 L 4 10 M 8 10.3 L 11.5 10.3";
            case HUMAN_REVIEW -> "M 1.2 8 C 4 2.8 12 2.8 14.8 8 C 12 13.2 4 13.2 1.2 8 Z O 8 8 2.2";
            default ->
                "M 2 8 L 6 8 M 10 4 L 14 4 M 10 12 L 14 12 M 6 8 L 10 4 M 6 8 L 10 12 M 12.5 2.5 L 14 4 L 12.5 5.5 "
                        + "M 12.5 10.5 L 14 12 L 12.5 13.5";
        };
    }
}
