package dev.chatelaine.core.policy.write;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.access.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers a {@link KeyDescription}. */
public final class KeyDescriptionBuilder {

    private final String account;
    private List<KeyPrincipal> admins = List.of();
    private List<KeyPrincipal> users = List.of();
    private List<String> accounts = List.of();
    private List<Via> services = List.of();
    private Map<String, String> encryptionContext = Map.of();
    private KeyUsage usage = KeyUsage.ENCRYPT_DECRYPT;
    private Optional<Boolean> grants = Optional.empty();
    private Optional<Principal> caller = Optional.empty();

    KeyDescriptionBuilder(String account) {
        this.account = account;
    }

    /** Who administers the key. */
    public KeyDescriptionBuilder admins(List<KeyPrincipal> named) {
        admins = named;
        return this;
    }

    /** Who uses it. */
    public KeyDescriptionBuilder users(List<KeyPrincipal> named) {
        users = named;
        return this;
    }

    /** Other accounts whose identity policies say who of them uses it. */
    public KeyDescriptionBuilder accounts(List<String> ids) {
        accounts = ids;
        return this;
    }

    /** Through which services alone it is used. */
    public KeyDescriptionBuilder services(List<Via> named) {
        services = named;
        return this;
    }

    /** Pairs that every use must carry. */
    public KeyDescriptionBuilder encryptionContext(Map<String, String> pairs) {
        encryptionContext = pairs;
        return this;
    }

    /** What the key is for. */
    public KeyDescriptionBuilder usage(KeyUsage what) {
        usage = what;
        return this;
    }

    /** Whether users may let services of AWS hold grants; where it is not said, they may if services are named. */
    public KeyDescriptionBuilder grants(boolean allowed) {
        grants = Optional.of(allowed);
        return this;
    }

    /** Who will put the policy. */
    public KeyDescriptionBuilder caller(Principal principal) {
        caller = Optional.of(principal);
        return this;
    }

    /**
     * The description.
     *
     * @throws InvalidRequest as {@link KeyDescription} does
     */
    public KeyDescription build() {
        return new KeyDescription(
                account,
                admins,
                users,
                accounts,
                services,
                encryptionContext,
                usage,
                grants.orElse(!services.isEmpty()),
                caller);
    }
}
