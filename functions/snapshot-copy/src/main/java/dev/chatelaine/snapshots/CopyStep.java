package dev.chatelaine.snapshots;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.Account;
import java.time.Instant;

/** What all steps share: the plan that the run names, the execution that it must be of, the record of what was done. */
abstract class CopyStep {

    private final Means means;
    private final String name;

    CopyStep(Means means, String name) {
        this.means = means;
        this.name = name;
    }

    /**
     * Ensures what the step is for.
     *
     * @throws dev.chatelaine.NotReady if it is under way
     * @throws dev.chatelaine.Refusal of another class if it cannot be
     */
    abstract Ensured ensure(Run run);

    final Means means() {
        return means;
    }

    final Plan plan() {
        return means.plan();
    }

    final Account own() {
        return means.accounts().own();
    }

    final Account target(Run run) {
        return means.accounts().by(plan().target(run));
    }

    final Instant now() {
        return means.clock().instant();
    }

    final Run answer(StepRequest request) {
        Run run = request.run();
        demandPlan(run);
        demandExecution(request);
        Ensured ensured = ensure(run);
        Run.Step step = new Run.Step(name, request.entered(), now().toString(), ensured.outcome());
        return ensured.run().after(step, request.execution().redrives());
    }

    private void demandPlan(Run run) {
        if (!run.plan().equals(plan().name())) {
            throw new InvalidRequest("Field \"/plan\" names no plan of this stack: its one plan is \"" + plan().name()
                    + "\". Where copies go is configuration.");
        }
    }

    /** Step Functions takes a name once, so a run cannot be started twice; it goes on when its execution is redriven. */
    private static void demandExecution(StepRequest request) {
        if (!request.execution().name().equals(request.run().id())) {
            throw new InvalidRequest("The execution is not named by \"/runId\": start it with the run's id as its"
                    + " name; to go on with a run that failed, redrive its execution.");
        }
    }
}
