package dev.plumbline.app.cli;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.live.PlatformPlace;
import dev.plumbline.demoplatform.DemoControl;
import dev.plumbline.demoplatform.DemoException;
import dev.plumbline.demoplatform.DemoStatus;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `demo fault`: lets something go wrong in the services of the sample while they run.
@Command(
        name = "fault",
        description = "Let something go wrong in the demo that runs: latency SERVICE FACTOR, errors SERVICE SHARE, dead"
                + " SERVICE, new-call FROM TO, traffic FACTOR, stale-evaluation; heal takes all of it back.")
final class DemoFaultCommand implements Callable<Integer> {

    private static final String HEAL = "heal";

    private final RootCommand root;

    @Parameters(arity = "1..3", paramLabel = "FAULT", description = "The words of the fault, as in latency ranker 5.")
    private List<String> words = List.of();

    DemoFaultCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        DemoControl control = PlatformPlace.in(
                        ProgramFolders.of(root.environment()).state())
                .control()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.INPUT_OUTPUT, "No demo runs.", "Start it in another terminal: plumbline demo."));
        try {
            DemoStatus status = words.equals(List.of(HEAL)) ? control.heal() : control.inject(String.join(" ", words));
            JsonReport json = JsonReport.of("demo");
            json.summary().put("faults", status.faults().size());
            status.faults().forEach(json.root().putArray("faults")::add);
            root.print(Report.of(
                    status.faults().isEmpty() ? "All is well." : "Going wrong: " + String.join(", ", status.faults()),
                    json));
            return ExitCode.DONE;
        } catch (DemoException refused) {
            throw new CommandFailure(
                            ExitCode.USAGE,
                            String.valueOf(refused.getMessage()),
                            "Write it as in plumbline demo fault latency ranker 5.")
                    .causedBy(refused);
        }
    }
}
