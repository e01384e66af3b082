package dev.chatelaine.aws;

import java.util.Optional;

/** What aliases of KMS keys stand for. */
public final class KmsAliases {

    private final KmsClients clients;

    /** Aliases in the regions of these clients. */
    public KmsAliases(KmsClients clients) {
        this.clients = clients;
    }

    /**
     * The ARN of the key that an alias stands for now; empty if the alias lies in a region of no configured key.
     *
     * @throws dev.chatelaine.NotFound if there is no such alias
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    public Optional<String> key(AliasArn alias) {
        return clients.in(alias.region())
                .map(kms -> new ServiceCall("kms:DescribeKey", alias.text())
                        .answer(() -> kms.describeKey(request -> request.keyId(alias.text())))
                        .keyMetadata()
                        .arn());
    }
}
