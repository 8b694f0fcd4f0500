package dev.plumbline.app.cli;

import dev.plumbline.app.doctor.Doctor;
import dev.plumbline.app.doctor.Examination;
import dev.plumbline.app.doctor.Machine;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `doctor`: whether the program has what it needs on this machine.
@Command(
        name = "doctor",
        description = "Say whether the program has what it needs on this machine, and what to do if not.")
final class DoctorCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = "A workspace's folder to look at too.")
    private @Nullable Path path;

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Machine machine = new Machine(
                root.environment(),
                known(System.getProperties()),
                Runtime.version().feature());
        List<Examination> found =
                new ArrayList<>(new Doctor(machine).examine(root.services().extensions()));
        int status = found.stream().anyMatch(each -> each.state() == Examination.State.FAIL)
                ? ExitCode.INPUT_OUTPUT
                : ExitCode.DONE;
        if (path != null) {
            Workspace workspace = root.services().open(path);
            found.add(workspace(path, workspace));
            status = Math.max(status, WorkspaceArgument.status(workspace.problems()));
        }
        root.print(new DoctorReport(found));
        return status;
    }

    private static Map<String, String> known(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static Examination workspace(Path path, Workspace workspace) {
        String subject = "workspace";
        int elements = workspace.architecture().elements().size();
        if (workspace.problems().isEmpty()) {
            return new Examination(
                    subject, Examination.State.OK, path + " has " + elements + " elements and no problems.", "");
        }
        boolean valid = WorkspaceArgument.status(workspace.problems()) == ExitCode.DONE;
        String first = workspace.problems().getFirst().place() + ": "
                + workspace.problems().getFirst().what();
        return new Examination(
                subject,
                valid ? Examination.State.WARN : Examination.State.FAIL,
                path + " has " + elements + " elements and "
                        + workspace.problems().size() + " problems, as in " + first,
                "plumbline validate " + path + " lists all of them.");
    }
}
