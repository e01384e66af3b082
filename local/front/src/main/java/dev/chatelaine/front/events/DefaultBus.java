package dev.chatelaine.front.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.access.ServiceCaller;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.events.Rules.Rule;
import dev.chatelaine.front.journal.Entry;
import dev.chatelaine.front.journal.Journal;
import dev.chatelaine.front.lambda.FunctionArn;
import dev.chatelaine.front.lambda.Lambda;
import dev.chatelaine.front.upstream.Upstream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The default event bus of every account and region: hands events to the targets of the rules that they match. */
public final class DefaultBus implements Events {
    /** What AWS calls itself here. */
    static final String PRINCIPAL = "events.amazonaws.com";

    private final Rules rules;
    private final Lambda lambda;
    private final Queues queues;
    private final Journal journal;
    private final Clock clock;

    /**
     * Over the rules of an upstream.
     *
     * @param lambda hands events to functions
     * @param journal where each delivery is noted
     */
    public DefaultBus(Upstream upstream, Lambda lambda, Journal journal, Clock clock) {
        this.rules = new Rules(upstream);
        this.lambda = lambda;
        this.queues = new Queues(upstream);
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void send(ServiceEvent event) {
        JsonNode envelope = event.envelope();
        try {
            rules.matching(event.scope(), envelope).forEach(rule -> send(event, envelope, rule));
        } catch (AwsError unreachable) {
            note(event.source(), Outcome.FAILED);
        }
    }

    private void send(ServiceEvent event, JsonNode envelope, Rule rule) {
        rules.targets(event.scope(), rule)
                .forEach(target -> note(target.arn(), deliver(event, envelope, rule, target)));
    }

    private Outcome deliver(ServiceEvent event, JsonNode envelope, Rule rule, Target target) {
        if (!target.isIn(event.scope())) {
            return Outcome.NOT_SERVED;
        }
        ServiceCaller service = caller(event, rule);
        try {
            return target.message(envelope)
                    .map(message -> deliver(event, target, message, service))
                    .orElse(Outcome.NOT_SERVED);
        } catch (AwsError refused) {
            return Outcome.FAILED;
        }
    }

    private static ServiceCaller caller(ServiceEvent event, Rule rule) {
        return new ServiceCaller(
                PRINCIPAL,
                Map.of(
                        "aws:SourceArn",
                        List.of(rule.arn()),
                        "aws:SourceAccount",
                        List.of(event.scope().account())));
    }

    private Outcome deliver(ServiceEvent event, Target target, JsonNode message, ServiceCaller service) {
        return switch (target.service()) {
            case "lambda" ->
                FunctionArn.parse(target.arn())
                        .map(function -> hand(function, message, service))
                        .orElse(Outcome.NOT_SERVED);
            case "sqs" -> queues.deliver(event.scope(), target, message, service);
            default -> Outcome.NOT_SERVED;
        };
    }

    private Outcome hand(FunctionArn function, JsonNode message, ServiceCaller service) {
        if (!lambda.admits(function, service)) {
            return Outcome.NOT_ADMITTED;
        }
        return lambda.hand(function, message) ? Outcome.DELIVERED : Outcome.FAILED;
    }

    private void note(String resource, Outcome outcome) {
        journal.add(sequence -> new Entry(
                sequence, clock.instant(), PRINCIPAL, "events", "DeliverEvent", resource, outcome.status(), 0, 0, ""));
    }
}
