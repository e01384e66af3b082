package dev.chatelaine.core.policy.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Policy;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is described, the policy is proved, is read again as it was, and fits into a key. */
class WriterPropertiesTest {

    @Property(tries = 60)
    void aWrittenPolicyKeepsItsDescription(@ForAll("descriptions") KeyDescription description) {
        Policy policy = KeyPolicyWriter.LEAST_PRIVILEGE.write(description);
        assertThat(Policy.parse(policy.print())).isEqualTo(policy);
        assertThat(policy.print().length()).isLessThanOrEqualTo(KeyPolicyWriter.MOST_BYTES);
    }

    @Property(tries = 20)
    void soDoesTheConsoles(@ForAll("descriptions") KeyDescription description) {
        KeyDescription unbound = KeyDescription.of(description.account())
                .admins(description.admins())
                .users(description.users())
                .accounts(description.accounts())
                .usage(description.usage())
                .build();
        assertThat(KeyPolicyWriter.CONSOLE.write(unbound).statements()).hasSize(4);
    }

    @Provide
    Arbitrary<KeyDescription> descriptions() {
        Arbitrary<String> account = Arbitraries.of("111122223333", "444455556666", "000000000999", "999999999999");
        return Combinators.combine(
                        names().list().ofMinSize(1).ofMaxSize(3),
                        Combinators.combine(account, names())
                                .as((id, name) -> arn(id, name))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.of("000000000998", "444455556666")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2),
                        services().list().ofMaxSize(3),
                        pairs(),
                        Arbitraries.of(true, false))
                .as((admins, users, accounts, services, pairs, grants) -> KeyDescription.of("111122223333")
                        .admins(admins.stream()
                                .map(name -> arn("111122223333", name))
                                .toList())
                        .users(users)
                        .accounts(accounts)
                        .services(services)
                        .encryptionContext(pairs)
                        .grants(grants)
                        .build());
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of(
                "role/a", "role/path/b", "user/c", "role/stranger", "user/stranger", "role/stranger-else");
    }

    private static KeyPrincipal arn(String account, String name) {
        return KeyPrincipal.of("arn:aws:iam::" + account + ":" + name).orElseThrow();
    }

    private static Arbitrary<Via> services() {
        return Arbitraries.of("ec2", "s3.us-east-1", "service", "service-and-no-other", "ec2.eu-central-1")
                .map(name -> Via.of(name).orElseThrow());
    }

    private static Arbitrary<Map<String, String>> pairs() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('$', '{', '}', '*', '?', '\u00e4')
                .ofMinLength(1)
                .ofMaxLength(12);
        return Arbitraries.maps(Arbitraries.of("tenant", "a/b", "x:y", "-and-no-other", "${v}"), text)
                .ofMaxSize(3);
    }
}
