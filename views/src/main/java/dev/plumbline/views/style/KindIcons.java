package dev.plumbline.views.style;

import dev.plumbline.graphmodel.ElementKind;
import java.util.Locale;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icon of each kind of element.
public final class KindIcons {

    private KindIcons() {}

    /// A new icon for the kind.
    public static FontIcon of(ElementKind kind) {
        FontIcon icon = new FontIcon(code(kind));
        icon.getStyleClass().add("kind-icon");
        return icon;
    }

    /// The kind's name for people, as in "Model endpoint".
    public static String name(ElementKind kind) {
        String words = kind.id().replace('-', ' ');
        return switch (kind) {
            case API -> "API";
            case MCP_SERVER -> "MCP server";
            case AI_GATEWAY -> "AI gateway";
            default -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        };
    }

    /// The code of the kind's icon.
    public static String code(ElementKind kind) {
        return switch (kind) {
            case PERSON -> "mdi2a-account-outline";
            case TEAM -> "mdi2a-account-group-outline";
            case DOMAIN -> "mdi2s-shape-outline";
            case SYSTEM -> "mdi2h-hexagon-multiple-outline";
            case SERVICE -> "mdi2s-server-outline";
            case CLIENT -> "mdi2a-application-outline";
            case JOB -> "mdi2t-timer-outline";
            case FUNCTION -> "mdi2f-function-variant";
            case COMPONENT -> "mdi2p-puzzle-outline";
            case DATASTORE -> "mdi2d-database-outline";
            case CACHE -> "mdi2l-lightning-bolt-outline";
            case QUEUE -> "mdi2t-tray-full";
            case GATEWAY -> "mdi2l-lan";
            case EXTERNAL -> "mdi2w-web";
            case API -> "mdi2a-api";
            case DATASET -> "mdi2t-table";
            case ENVIRONMENT -> "mdi2e-earth";
            case NODE -> "mdi2c-chip";
            case INSTANCE -> "mdi2c-cube-outline";
            case TRUST_BOUNDARY -> "mdi2s-shield-outline";
            case MODEL_ENDPOINT -> "mdi2b-brain";
            case EMBEDDING_MODEL -> "mdi2d-dots-hexagon";
            case RETRIEVER -> "mdi2t-text-box-search-outline";
            case VECTOR_INDEX -> "mdi2v-vector-arrange-above";
            case RERANKER -> "mdi2s-sort-variant";
            case AGENT -> "mdi2r-robot-outline";
            case WORKFLOW -> "mdi2s-sitemap-outline";
            case TOOL -> "mdi2w-wrench-outline";
            case MCP_SERVER -> "mdi2p-power-socket";
            case MEMORY_STORE -> "mdi2m-memory";
            case GUARDRAIL -> "mdi2s-shield-check-outline";
            case EVALUATOR -> "mdi2c-clipboard-check-outline";
            case PROMPT -> "mdi2m-message-text-outline";
            case AI_GATEWAY -> "mdi2r-router-network";
            case HUMAN_REVIEW -> "mdi2a-account-check-outline";
        };
    }
}
