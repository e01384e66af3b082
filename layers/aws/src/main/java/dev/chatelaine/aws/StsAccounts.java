package dev.chatelaine.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Accounts by STS. Credentials of other accounts are kept in no field: a session lives as long as one invocation. */
public final class StsAccounts implements Accounts {

    private static final int SECONDS = 900;

    private final Clients clients;
    private final StsClient sts;
    private final Account own;

    /**
     * Accounts by these clients.
     *
     * @param id the function's own account
     * @param region the function's own region
     */
    public StsAccounts(Clients clients, String id, String region) {
        this.clients = clients;
        this.sts = clients.build(StsClient.builder(), region);
        this.own = new Account(
                id,
                region,
                new Ec2Snapshots(clients.withoutRetries().build(Ec2Client.builder(), region), region),
                new Ec2Volumes(clients.build(Ec2Client.builder(), region)),
                new KmsKeyRules(clients.build(KmsClient.builder(), region)),
                new IamRolePolicies(clients.build(IamClient.builder(), region)));
    }

    @Override
    public Account own() {
        return own;
    }

    @Override
    public Account by(ForeignRole role) {
        AwsCredentialsProvider session = session(role);
        Ec2Client once = build(clients.withoutRetries(), Ec2Client.builder(), role, session);
        return new Account(
                role.account(),
                role.region(),
                new Ec2Snapshots(once, role.region()),
                new Ec2Volumes(once),
                new KmsKeyRules(build(clients, KmsClient.builder(), role, session)),
                new IamRolePolicies(build(clients, IamClient.builder(), role, session)));
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
            Clients clients, B builder, ForeignRole role, AwsCredentialsProvider session) {
        return clients.build(builder.credentialsProvider(session), role.region());
    }

    private AwsCredentialsProvider session(ForeignRole role) {
        Credentials credentials = new ServiceCall("sts:AssumeRole", role.arn())
                .answer(() -> sts.assumeRole(request -> request.roleArn(role.arn())
                        .roleSessionName(role.session())
                        .externalId(role.externalId())
                        .durationSeconds(SECONDS)))
                .credentials();
        return StaticCredentialsProvider.create(AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken()));
    }
}
