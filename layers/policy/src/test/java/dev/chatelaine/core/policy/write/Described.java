package dev.chatelaine.core.policy.write;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Descriptions for tests. */
final class Described {

    static final String ACCOUNT = "111122223333";
    static final String OTHER = "444455556666";
    static final String ADMIN = "arn:aws:iam::111122223333:role/KeyAdmin";
    static final String APP = "arn:aws:iam::111122223333:role/app/Orders";
    static final String ANN = "arn:aws:iam::111122223333:user/Ann";
    static final String PARTNER = "arn:aws:iam::777788889999:role/Partner";

    private Described() {}

    static KeyDescriptionBuilder plain() {
        return KeyDescription.of(ACCOUNT).admins(principals(ADMIN)).users(principals(APP, ANN));
    }

    /** Everything that a description can say. */
    static KeyDescriptionBuilder full() {
        return plain().users(principals(APP, ANN, PARTNER))
                .accounts(List.of(OTHER))
                .services(services("ec2.us-east-1.amazonaws.com", "s3"))
                .encryptionContext(Map.of("tenant", "blue", "Table", "orders ${x}"));
    }

    static List<KeyPrincipal> principals(String... arns) {
        return Arrays.stream(arns)
                .map(arn -> KeyPrincipal.of(arn).orElseThrow())
                .toList();
    }

    static List<Via> services(String... names) {
        return Arrays.stream(names).map(name -> Via.of(name).orElseThrow()).toList();
    }
}
