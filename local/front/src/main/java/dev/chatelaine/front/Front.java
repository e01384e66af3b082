package dev.chatelaine.front;

import dev.chatelaine.front.access.Authorizer;
import dev.chatelaine.front.access.Changes;
import dev.chatelaine.front.access.IdentityAccess;
import dev.chatelaine.front.access.KeyPolicies;
import dev.chatelaine.front.access.KmsRule;
import dev.chatelaine.front.access.ManagedPolicies;
import dev.chatelaine.front.access.Permissions;
import dev.chatelaine.front.access.S3Rule;
import dev.chatelaine.front.access.SecretPolicies;
import dev.chatelaine.front.access.SecretsRule;
import dev.chatelaine.front.caller.Callers;
import dev.chatelaine.front.caller.SessionAnswers;
import dev.chatelaine.front.caller.Sessions;
import dev.chatelaine.front.clock.MovableClock;
import dev.chatelaine.front.clock.Ticker;
import dev.chatelaine.front.control.Control;
import dev.chatelaine.front.control.ControlHandler;
import dev.chatelaine.front.ec2.EbsIds;
import dev.chatelaine.front.ec2.Ec2;
import dev.chatelaine.front.events.DefaultBus;
import dev.chatelaine.front.fault.Faults;
import dev.chatelaine.front.journal.Journal;
import dev.chatelaine.front.kms.Kms;
import dev.chatelaine.front.lambda.Lambda;
import dev.chatelaine.front.proxy.FrontHandler;
import dev.chatelaine.front.proxy.Reception;
import dev.chatelaine.front.proxy.Treatment;
import dev.chatelaine.front.secretsmanager.Driver;
import dev.chatelaine.front.secretsmanager.LambdaFunctions;
import dev.chatelaine.front.secretsmanager.RotationEvents;
import dev.chatelaine.front.secretsmanager.Scheduler;
import dev.chatelaine.front.secretsmanager.SecretsManager;
import dev.chatelaine.front.secretsmanager.Setups;
import dev.chatelaine.front.ssm.Ssm;
import dev.chatelaine.front.states.StepFunctions;
import dev.chatelaine.front.upstream.HttpUpstream;
import dev.chatelaine.front.upstream.Upstream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** The front, wired: services and rules of our own are added here, one line each. */
public final class Front implements AutoCloseable {
    private static final int JOURNAL_ENTRIES = 10_000;

    /** How often it is looked whether a rotation has come due. */
    private static final Duration TICK = Duration.ofMillis(200);

    private final Server server;
    private final Ticker ticker;

    private Front(Server server, Ticker ticker) {
        this.server = server;
        this.ticker = ticker;
    }

    /**
     * Starts a front.
     *
     * @throws IOException when an address cannot be listened on
     */
    public static Front start(Options options) throws Exception {
        Clock clock = Clock.systemUTC();
        HttpClient client = FrontServer.client();
        Upstream upstream = new HttpUpstream(client, options.upstream());
        Sessions sessions = new Sessions(clock);
        Journal journal = new Journal(JOURNAL_ENTRIES);
        Faults faults = new Faults();
        ManagedPolicies managed = new ManagedPolicies(upstream);
        Authorizer authorizer = new Authorizer(upstream, managed, clock);
        KeyPolicies keys = new KeyPolicies(upstream, authorizer, clock);
        S3Rule buckets = new S3Rule(upstream, authorizer, clock);
        Setups setups = new Setups();
        SecretPolicies secrets = new SecretPolicies(upstream, authorizer, setups::function);
        Lambda lambda = new Lambda(client, options.upstream(), upstream);
        LambdaFunctions functions = new LambdaFunctions(lambda);
        MovableClock rotationClock = new MovableClock(clock);
        RotationEvents rotations =
                new RotationEvents(journal, new DefaultBus(upstream, lambda, journal, clock), rotationClock);
        Driver driver = new Driver(
                upstream, setups, functions, rotations, rotationClock, Thread::startVirtualThread, Thread::sleep);
        Scheduler scheduler = new Scheduler(upstream, setups, driver, rotationClock);
        Kms kms = new Kms(upstream, keys, clock);
        Ssm parameters = new Ssm(upstream, new IdentityAccess(authorizer), kms);
        MovableClock ebsClock = new MovableClock(clock);
        EbsIds ebsIds = new EbsIds();
        Ec2 ec2 = new Ec2(upstream, keys, new Permissions(authorizer), ebsClock, ebsIds);
        Reception reception = new Reception(
                new Callers(upstream, sessions),
                new SessionAnswers(sessions, managed::document),
                new Treatment(
                        List.of(
                                kms,
                                new SecretsManager(upstream, secrets, setups, driver, functions, rotationClock),
                                parameters,
                                ec2,
                                new StepFunctions(upstream, clock)),
                        List.of(new KmsRule(upstream, keys), buckets, new SecretsRule(secrets))),
                faults,
                new Changes(authorizer, keys, buckets)::note);
        Server server = FrontServer.server(
                options,
                List.of(
                        new ControlHandler(new Control(
                                journal, faults, Map.of("ec2", ebsClock, "secretsmanager", rotationClock), ebsIds)),
                        new FrontHandler(client, options.upstream(), reception, journal, clock)));
        FrontServer.open(server);
        server.start();
        return new Front(server, Ticker.every(TICK, scheduler::tick));
    }

    /** The port that is listened on, the one given or the free one found. */
    public int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** Waits until the front has stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        ticker.close();
        LifeCycle.stop(server);
    }
}
