package dev.plumbline.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllowedConnectionsTest {

    private static final Path PLACE = Path.of("/home/ada/shop");

    @TempDir
    private Path state;

    @Test
    void allowsOneTextInOnePlace() throws IOException {
        AllowedConnections allowed = AllowedConnections.in(state.resolve("new"));
        Workspace workspace = workspace("prom: {type: prometheus, url: http://127.0.0.1:9090}\n");
        assertThat(allowed.allow(PLACE, workspace)).isFalse();

        allowed.note(PLACE, workspace);

        assertThat(allowed.allow(PLACE, workspace)).isTrue();
        assertThat(allowed.allow(Path.of("/some/shop"), workspace)).isFalse();
        assertThat(allowed.allow(PLACE, workspace("prom: {type: prometheus, url: http://elsewhere:9090}\n")))
                .isFalse();
        assertThat(AllowedConnections.in(state.resolve("new")).allow(PLACE, workspace))
                .as("after a restart")
                .isTrue();
    }

    @Test
    void needsNoLeaveWhereNothingIsConnected() throws IOException {
        Workspace workspace = new WorkspaceReader(ReadLimits.standard())
                .read(PLACE, Map.of("plumbline.yaml", "plumbline: 1\nname: Shop\n"));
        assertThat(AllowedConnections.in(state).allow(PLACE, workspace)).isTrue();
    }

    private static Workspace workspace(String connections) {
        return new WorkspaceReader(ReadLimits.standard())
                .read(PLACE, Map.of("plumbline.yaml", "plumbline: 1\nname: Shop\n", "connections.yaml", connections));
    }
}
