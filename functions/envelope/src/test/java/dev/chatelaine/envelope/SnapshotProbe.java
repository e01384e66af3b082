package dev.chatelaine.envelope;

import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.LivingObjects;
import dev.chatelaine.lambda.Primed;
import dev.chatelaine.lambda.Probe;
import dev.chatelaine.lambda.RandomDraws;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;

/**
 * Starts the functions with the SDK's real clients, as they start before a snapshot, in a process of its own; then
 * prints how often something random was drawn, and what lives on after priming.
 */
final class SnapshotProbe {

    private SnapshotProbe() {}

    /** Prints one line {@code name=number} for each finding; the arguments are classes to look for. */
    public static void main(String[] args) throws Exception {
        RandomDraws.count();
        ApplicationContext context = FunctionContext.builder()
                .singletons(new Settings(Map.of(
                        "KEYS", Bundle.KEY_1 + "," + Bundle.KEY_2,
                        "SIGNING_KEYS", Bundle.ECC,
                        "BUCKETS", "data",
                        "BUCKET_OWNER", "111122223333",
                        "ENDPOINT_URL", "http://192.0.2.1:9")))
                .start();
        Probe.found("drawsAtStart", RandomDraws.own());
        Probe.found("drawsOfTls", RandomDraws.ofTls());
        context.getBean(Signer.class).prime();
        context.getBean(Verifier.class).prime();
        Probe.found("drawsInPrimingOfSignatures", RandomDraws.own());
        List<Primed> logic = List.of(context.getBean(Encryptor.class), context.getBean(Decryptor.class));
        logic.forEach(Primed::prime);
        Probe.found("drawsInPriming", RandomDraws.own());
        LivingObjects living = LivingObjects.now();
        for (String type : args) {
            Probe.found(type, living.have(type) ? 1 : 0);
        }
        logic.forEach(Primed::restored);
    }
}
