package dev.chatelaine.front.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Journal journal = new Journal(2);

    private void add(String service, String action) {
        journal.add(n -> new Entry(n, Instant.EPOCH, "", service, action, "", 200, 0, 1, ""));
    }

    @Test
    void aFullJournalForgetsTheOldest() {
        add("kms", "Encrypt");
        add("kms", "Decrypt");
        add("s3", "GetObject");

        assertThat(journal.entries("", "")).extracting(Entry::sequence).containsExactly(2L, 3L);
    }

    @Test
    void entriesAreFilteredByServiceAndAction() {
        add("kms", "Decrypt");
        add("s3", "GetObject");

        assertThat(journal.entries("kms", "Decrypt")).extracting(Entry::service).containsExactly("kms");
        assertThat(journal.entries("kms", "GetObject")).isEmpty();
    }

    @Test
    void theSequenceGoesOnAfterClearing() {
        add("kms", "Decrypt");
        journal.clear();
        add("kms", "Decrypt");

        assertThat(journal.entries("", "")).extracting(Entry::sequence).containsExactly(2L);
    }
}
