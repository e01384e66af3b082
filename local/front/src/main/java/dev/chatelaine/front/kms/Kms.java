package dev.chatelaine.front.kms;

import dev.chatelaine.front.access.KeyAccess;
import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.operations.Operations;
import dev.chatelaine.front.service.Service;
import dev.chatelaine.front.upstream.Upstream;
import java.time.Clock;

/** KMS as a service of the front. Its material lives and dies with this object. */
public final class Kms implements Service {

    private static final int BAD_REQUEST = 400;
    private static final int PRECONDITION_FAILED = 412;

    private final Operations operations;

    /**
     * Without any key material yet.
     *
     * @param upstream where the metadata of keys is
     * @param access who may do what with a key
     * @param clock what imported material and import tokens expire by
     */
    public Kms(Upstream upstream, KeyAccess access, Clock clock) {
        this.operations = Operations.over(upstream, access, clock);
    }

    @Override
    public String name() {
        return "kms";
    }

    @Override
    public boolean handles(String action) {
        return operations.contains(action);
    }

    @Override
    public Answer handle(Call call) {
        try {
            return Answer.json(operations.perform(call).json());
        } catch (KmsRefusal refusal) {
            throw new AwsError(status(refusal.code()), refusal.code(), refusal.getMessage());
        }
    }

    private static int status(String code) {
        return code.equals("DryRunOperationException") ? PRECONDITION_FAILED : BAD_REQUEST;
    }
}
