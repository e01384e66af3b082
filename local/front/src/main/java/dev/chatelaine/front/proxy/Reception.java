package dev.chatelaine.front.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chatelaine.front.access.AccessRule;
import dev.chatelaine.front.access.Attempt;
import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.answer.Rendering;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.call.Credential;
import dev.chatelaine.front.call.Form;
import dev.chatelaine.front.call.Operation;
import dev.chatelaine.front.call.Presigned;
import dev.chatelaine.front.caller.Caller;
import dev.chatelaine.front.caller.Callers;
import dev.chatelaine.front.caller.SessionAnswers;
import dev.chatelaine.front.fault.Effect;
import dev.chatelaine.front.fault.Faults;
import dev.chatelaine.front.service.Service;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Decides what becomes of a request: who calls, whether a fault strikes, whether they may, who answers. */
public final class Reception {
    private static final Set<String> NO_FORMS = Set.of("s3", "lambda");

    private final Callers callers;
    private final SessionAnswers sessions;
    private final Treatment treatment;
    private final Faults faults;
    private final Consumer<Operation> changed;

    /**
     * @param changed told of every operation once it has been performed
     */
    public Reception(
            Callers callers, SessionAnswers sessions, Treatment treatment, Faults faults, Consumer<Operation> changed) {
        this.callers = callers;
        this.sessions = sessions;
        this.treatment = treatment;
        this.faults = faults;
        this.changed = changed;
    }

    Disposition receive(Visit visit, Body body) {
        try {
            return read(visit, body);
        } catch (AwsError refused) {
            return refusal(visit, refused);
        }
    }

    private Disposition read(Visit visit, Body body) {
        Optional<Credential> credential = Credential.of(visit.head);
        boolean form = visit.head.isForm()
                && credential.filter(c -> NO_FORMS.contains(c.service())).isEmpty();
        Form parameters = form ? Form.parse(body.bytes()) : Form.EMPTY;
        visit.operation = Operation.of(visit.head, credential, parameters);
        if (!visit.head.isWellFormed()) {
            throw new AwsError(400, "InvalidURI", "Couldn't parse the specified URI.");
        }
        JsonNode json = treatment.readsBody(visit.operation) ? content(form, parameters, body) : nothing();
        if (!json.isEmpty()) {
            visit.operation = visit.operation.on(Named.by(json));
        }
        return credential
                .map(signed -> signed(visit, callers.resolve(signed), json, body, parameters))
                .orElseGet(() -> unsigned(visit, body));
    }

    /** A form as an object of its parameters, so that services read all protocols alike. */
    private static JsonNode content(boolean form, Form parameters, Body body) {
        return form ? parameters.json() : body.json();
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Disposition unsigned(Visit visit, Body body) {
        if (treatment.guards(visit.operation)) {
            throw Missing.credential(visit.head, visit.operation);
        }
        boolean lost = strike(visit);
        return new Disposition.Forward(Optional.empty(), body.ifRead(), Optional.empty(), () -> {}, lost);
    }

    private Disposition signed(Visit visit, Caller caller, JsonNode json, Body body, Form form) {
        visit.caller = caller.arn();
        if (Presigned.expired(visit.head, visit.arrived)) {
            throw new AwsError(403, "AccessDenied", "Request has expired");
        }
        boolean lost = strike(visit);
        Operation operation = visit.operation;
        Optional<Service> own = treatment.service(operation);
        if (own.isPresent()) {
            Answer answer = own.get().handle(Call.of(caller, operation, json));
            changed.accept(operation);
            return new Disposition.Reply(Rendering.of(operation.protocol(), answer, visit.requestId), lost);
        }
        Optional<String> account = account(new Attempt(caller, operation, visit.head, json));
        Runnable done = () -> changed.accept(operation);
        return new Disposition.Forward(account, body.ifRead(), learn(operation, form), done, lost);
    }

    private Optional<String> account(Attempt attempt) {
        if (attempt.operation().service().equals("sts")) {
            // STS must see the caller's own key: it answers who that is, and opens sessions by trust policy.
            return Optional.empty();
        }
        Optional<AccessRule> rule = treatment.rule(attempt.operation());
        return Optional.of(
                rule.map(one -> one.admit(attempt)).orElse(attempt.caller().account()));
    }

    private Optional<Consumer<byte[]>> learn(Operation operation, Form form) {
        return sessions.concerns(operation) ? Optional.of(answer -> sessions.learn(form, answer)) : Optional.empty();
    }

    /** Lets a fault strike; says whether the answer is to be lost. */
    private boolean strike(Visit visit) {
        Optional<Effect> effect = faults.strike(visit.operation, visit.caller);
        visit.fault = effect.map(Effect::kind).orElse("");
        return effect.map(Reception::suffer).orElse(false);
    }

    private static boolean suffer(Effect effect) {
        return switch (effect) {
            case Effect.Failure failure -> throw failure.toAwsError();
            case Effect.Lost lost -> true;
            case Effect.Delay delay -> pause(delay.millis());
        };
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    static Disposition refusal(Visit visit, AwsError refused) {
        return new Disposition.Reply(Rendering.of(visit.operation.protocol(), refused, visit.requestId), false);
    }
}
