package dev.chatelaine.aws;

import dev.chatelaine.core.crypto.FaultScenario;
import dev.chatelaine.core.crypto.FaultScenario.Operation;
import java.util.concurrent.Callable;

/** A {@link FaultScenario} under a kind of KMS key. */
public final class KmsFaultScenario implements Callable<Integer> {

    private final FaultScenario scenario;

    public KmsFaultScenario(String operation, Integer kind, Boolean lasting) {
        this.scenario = new FaultScenario(
                Operation.valueOf(operation), "0478", KmsUnwrapFuzz.kinds().get(kind), 1, lasting);
    }

    @Override
    public Integer call() {
        return scenario.call();
    }
}
