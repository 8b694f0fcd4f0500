package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.simulation.kernel.Code;
import dev.plumbline.simulation.network.Step;
import dev.plumbline.simulation.network.Visit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the steps of visits as the kernel's instructions. A visit that several calls lead to is written once.
final class StepCoder {

    private final KernelLinks links;
    private final Fallbacks fallbacks;
    private final Code.Builder code = new Code.Builder();
    private final Map<Visit, Integer> written = new HashMap<>();
    private final Map<Visit, List<Integer>> unaimed = new HashMap<>();
    private final Deque<Visit> open = new ArrayDeque<>();

    StepCoder(KernelLinks links, Fallbacks fallbacks) {
        this.links = links;
        this.fallbacks = fallbacks;
    }

    /// Where the steps of a visit begin.
    int write(Visit visit) {
        open.add(visit);
        while (!open.isEmpty()) {
            Visit next = open.remove();
            if (!written.containsKey(next)) {
                int start = code.next();
                written.put(next, start);
                new Body(next.element()).write(next.steps());
                unaimed.getOrDefault(next, List.of()).forEach(call -> code.aim(call, start));
                unaimed.remove(next);
            }
        }
        return written.getOrDefault(visit, 0);
    }

    Code build() {
        return code.build();
    }

    private void aim(int call, Visit visit) {
        Integer start = written.get(visit);
        if (start != null) {
            code.aim(call, start);
        } else {
            unaimed.computeIfAbsent(visit, key -> new ArrayList<>()).add(call);
            open.add(visit);
        }
    }

    /// The steps of one visit, with what is done instead of failed calls behind them.
    private final class Body {

        private final String element;
        private final List<Runnable> behind = new ArrayList<>();

        Body(String element) {
            this.element = element;
        }

        void write(List<Step> steps) {
            writeAll(steps);
            code.end();
            behind.forEach(Runnable::run);
        }

        private void writeAll(List<Step> steps) {
            steps.forEach(this::write);
        }

        private void write(Step step) {
            switch (step) {
                case Step.Call call -> write(call);
                case Step.Choice choice -> write(choice);
                case Step.Repeat repeat -> repeated(repeat.count(), () -> writeAll(repeat.steps()));
                case Step.Fork fork -> write(fork);
            }
        }

        private void write(Step.Call call) {
            double count = element.equals(Visit.OUTSIDE) ? call.count() : Traffic.callsPerRequest(call.relation());
            if (call.waits()) {
                repeated(count, () -> one(call));
            } else {
                repeated(count, () -> sent(call));
            }
        }

        /// Steps that are made so many times on average.
        private void repeated(double count, Runnable steps) {
            if (count == 1) {
                steps.run();
            } else if (count < 1) {
                int maybe = code.maybe(count, element);
                steps.run();
                code.after(maybe, code.next());
            } else {
                int repeat = code.repeat(count, element);
                code.aim(repeat, code.next());
                steps.run();
                code.end();
                code.after(repeat, code.next());
            }
        }

        private void one(Step.Call call) {
            int made = code.call(links.number(call), 0, Code.FAIL);
            aim(made, call.visit());
            int after = code.next();
            if (fallbacks.isDispensable(call)) {
                code.after(made, after);
                return;
            }
            List<Step.Call> instead = fallbacks.of(element, call);
            if (!instead.isEmpty()) {
                behind.add(() -> {
                    int failed = made;
                    for (Step.Call fallback : instead) {
                        code.after(failed, code.next());
                        failed = code.call(links.number(fallback), 0, Code.FAIL);
                        aim(failed, fallback.visit());
                        code.aim(code.jump(), after);
                    }
                });
            }
        }

        /// A call that is not waited for; where a message that cannot be handled goes is called instead.
        private void sent(Step.Call call) {
            int send = code.send();
            code.aim(send, code.next());
            int made = code.call(links.number(call), 0, Code.FAIL);
            aim(made, call.visit());
            code.end();
            fallbacks.deadLetter(call).ifPresent(letter -> {
                code.after(made, code.next());
                int second = code.call(links.number(letter), 0, Code.FAIL);
                aim(second, letter.visit());
                code.end();
            });
            code.after(send, code.next());
        }

        private void write(Step.Choice choice) {
            double sum =
                    choice.weights().stream().mapToDouble(Double::doubleValue).sum();
            boolean whole = sum > 1 - 1e-9;
            int count = choice.branches().size() + (whole ? 0 : 1);
            code.choice(count, element);
            List<Integer> branches = new ArrayList<>();
            double share = 0;
            for (double weight : choice.weights()) {
                share += weight;
                branches.add(code.branch(share));
            }
            Optional<Integer> nothing = whole ? Optional.empty() : Optional.of(code.branch(1));
            List<Integer> ends = new ArrayList<>();
            for (int branch = 0; branch < branches.size(); branch++) {
                code.aim(branches.get(branch), code.next());
                writeAll(choice.branches().get(branch));
                ends.add(code.jump());
            }
            nothing.ifPresent(branch -> code.aim(branch, code.next()));
            ends.forEach(jump -> code.aim(jump, code.next()));
        }

        private void write(Step.Fork fork) {
            if (fork.branches().isEmpty()) {
                return;
            }
            int made = code.fork(fork.branches().size());
            List<Integer> branches = new ArrayList<>();
            fork.branches().forEach(branch -> branches.add(code.branch(1)));
            for (int branch = 0; branch < branches.size(); branch++) {
                code.aim(branches.get(branch), code.next());
                writeAll(fork.branches().get(branch));
                code.end();
            }
            code.after(made, code.next());
        }
    }
}
