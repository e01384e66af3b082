package dev.chatelaine.front.ssm;

import dev.chatelaine.front.access.IdentityAccess;
import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.service.Service;
import dev.chatelaine.front.ssm.operations.Operations;
import dev.chatelaine.front.upstream.Upstream;

/** Parameter Store as a service of the front; the rest of Systems Manager passes through. */
public final class Ssm implements Service {

    private final Operations operations;

    /**
     * @param upstream where the parameters are
     * @param access who may do what with a parameter
     * @param kms what encrypts SecureStrings
     */
    public Ssm(Upstream upstream, IdentityAccess access, Service kms) {
        this.operations = Operations.over(upstream, access, kms);
    }

    @Override
    public String name() {
        return "ssm";
    }

    @Override
    public boolean handles(String action) {
        return operations.contains(action);
    }

    @Override
    public Answer handle(Call call) {
        return Answer.json(operations.perform(call));
    }
}
