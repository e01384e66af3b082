package dev.chatelaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final List<Refusal> ALL = List.of(
            new InvalidRequest("x"),
            new Denied("x"),
            new NotFound("x"),
            new Conflict("x"),
            new Tampered("x"),
            new Throttled("x"),
            new Unavailable("x"),
            new NotReady("x"),
            new Internal("x"));

    @Test
    void carriesNeitherStackTraceNorCause() {
        assertThat(ALL).allSatisfy(refusal -> {
            assertThat(refusal.getStackTrace()).isEmpty();
            assertThat(refusal.getCause()).isNull();
            refusal.addSuppressed(new IllegalStateException("a secret"));
            assertThat(refusal.getSuppressed()).isEmpty();
        });
    }

    @Test
    void coversTheWholeFamily() {
        assertThat(ALL.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
    }

    @Test
    void onlyThreeAreWorthARetry() {
        assertThat(ALL.stream().filter(Refusal::worthRetrying).map(Object::getClass))
                .containsExactlyInAnyOrder(Throttled.class, Unavailable.class, NotReady.class);
    }
}
