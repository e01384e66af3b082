package dev.chatelaine.snapshots;

import dev.chatelaine.InvalidRequest;
import java.time.Clock;

/** What all steps share: the plan that the run names, the execution that it must be of, the record of what was done. */
abstract class CopyStep {

    private final Plan plan;
    private final Clock clock;
    private final String name;

    CopyStep(Plan plan, Clock clock, String name) {
        this.plan = plan;
        this.clock = clock;
        this.name = name;
    }

    /**
     * Ensures what the step is for.
     *
     * @throws dev.chatelaine.NotReady if it is under way
     * @throws dev.chatelaine.Refusal of another class if it cannot be
     */
    abstract Ensured ensure(Run run);

    final Plan plan() {
        return plan;
    }

    final Run answer(StepRequest request) {
        Run run = request.run();
        demandPlan(run);
        demandExecution(request);
        Ensured ensured = ensure(run);
        return ensured.run()
                .after(new Run.Step(name, request.entered(), clock.instant().toString(), ensured.outcome()));
    }

    private void demandPlan(Run run) {
        if (!run.plan().equals(plan.name())) {
            throw new InvalidRequest("Field \"/plan\" names no plan of this stack: its one plan is \"" + plan.name()
                    + "\". Where copies go is configuration.");
        }
    }

    /** An execution's name is taken once, so one that goes on with a run adds a number. */
    private static void demandExecution(StepRequest request) {
        String id = request.run().id();
        String execution = request.execution();
        if (!execution.equals(id) && !execution.matches(java.util.regex.Pattern.quote(id) + "\\.[0-9]{1,4}")) {
            throw new InvalidRequest("The execution is not named by \"/runId\": start it with the run's id as its"
                    + " name, and to go on with a run that ended, with a dot and a number after it.");
        }
    }
}
